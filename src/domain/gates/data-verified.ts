import type { CheckedDataset } from '../datasets.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { type About, cannotTell, claim, fail, lineOf, pass } from './gate.ts';

// data: verified. Each data set that the manifest names is looked for, and its bytes are hashed.

export const judgeVerified = ({ manifest, measurement }: About): readonly Judgement[] => {
  const sets = measurement.data?.sets ?? {};
  const judged = Object.entries(manifest.data.data ?? {}).map(([name, { rows }]) =>
    judgeSet(Object.hasOwn(sets, name) ? sets[name] : undefined, { name, rows, manifest }),
  );
  return judged.length === 0 ? [noData(manifest)] : judged;
};

interface Named {
  readonly name: string;
  /** As declared. */
  readonly rows: number | undefined;
  readonly manifest: Manifest;
}

const judgeSet = (set: CheckedDataset | undefined, { name, rows, manifest }: Named): Judgement => {
  const subject = claim(`data.${name}`, { evidence: 'measured', at: lineOf(manifest, ['data', name]) });
  switch (set?.kind) {
    case undefined:
      return cannotTell(
        subject,
        `data.${name} is not verified: nobody looked at its bytes`,
        'Judge the change again with assay check, or by the Action.',
      );
    case 'unmeasured':
      return cannotTell(subject, `data.${name} cannot be verified: ${set.because}`, set.remedy);
    case 'other':
      return fail(subject, `data.${name} is not what is pinned: ${set.because}`, set.remedy);
    case 'checked':
      return judgeRows(set, { ...subject, actual: set.sha256 }, rows ?? null);
  }
};

type Checked = Extract<CheckedDataset, { kind: 'checked' }>;

const judgeRows = (set: Checked, subject: Claim, declared: number | null): Judgement => {
  const said = `${subject.subject} is ${set.sha256}${byDvc(set)}, from ${places[set.from] ?? set.from}`;
  if (declared === null) return pass({ ...subject, operator: 'present' }, said);
  const about: Claim = { ...subject, subject: `${subject.subject}.rows`, operator: '=', expected: declared };
  if (set.rows?.kind !== 'counted')
    return cannotTell(
      { ...about, actual: null },
      `${said}, but its rows cannot be counted: ${set.rows?.because ?? 'nobody counted them'}`,
      'Give CSV, JSON Lines or Parquet, or leave rows out.',
    );
  const { rows } = set.rows;
  const counted: Claim = { ...about, actual: rows, rows };
  return rows === declared
    ? pass(counted, `${said}, with the declared ${rows} rows`)
    : fail(
        counted,
        `${subject.subject} has ${rows} rows, and the manifest declares ${declared} (${set.sha256})`,
        'Declare the number of rows of the file, or pin the file that has them.',
      );
};

const byDvc = ({ md5, from }: Checked): string =>
  md5 === null ? '' : ` (md5 ${md5}${from === 'dvc' ? ', by which DVC pins it,' : ''} checked)`;

const places: { readonly [from: string]: string } = {
  head: 'the commit',
  checkout: 'the checkout',
  lfs: 'Git LFS',
  dvc: 'DVC',
};

const noData = (manifest: Manifest): Judgement =>
  fail(
    claim('data', { operator: 'present', evidence: 'measured', at: lineOf(manifest, ['data']) }),
    'the manifest names no data set whose bytes could be verified',
    'Name the files in data.training and data.test, each with its sha256 or .dvc file.',
  );

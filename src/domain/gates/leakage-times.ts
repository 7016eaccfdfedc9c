import type { LeakageFound } from '../datasets.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { instant } from '../time.ts';
import { cannotTell, claim, fail, lineOf, pass } from './gate.ts';

// time_order: by the times of the rows, or, where they have none, by the dates that the manifest declares.

const remedy = 'Test on rows that are newer than the training data.';

export const judgeTimes = (
  { found, examples, last, first }: Extract<LeakageFound, { kind: 'times' }>,
  { subject, against }: { readonly subject: Claim; readonly against: string },
): Judgement => {
  const about: Claim = { ...subject, operator: '>=', expected: last, actual: first };
  if (found === 0)
    return pass(about, `the training data ends ${last}, the test data begins ${first}: ${against}`);
  return fail(
    about,
    `${found} test rows are older than the newest training row (${last}), such as ${examples.join(', ')}: ${against}`,
    remedy,
  );
};

export const judgeTimeless = (because: string, manifest: Manifest): Judgement => {
  const { training, test } = manifest.data.data ?? {};
  const [to, from] = [training?.to, test?.from];
  const subject = claim('time_order', { evidence: 'declared', at: lineOf(manifest, ['data', 'training']) });
  if (to === undefined || from === undefined)
    return cannotTell(
      subject,
      `time_order cannot be told: ${because}, and the manifest does not declare data.training.to and data.test.from`,
      'Name the column of the times in evaluation.columns.time, in both files, or declare data.training.to and data.test.from.',
    );
  const about: Claim = { ...subject, operator: '>=', expected: to, actual: from };
  const declared = `declared, because ${because}`;
  const [begins, ends] = [instant(from), instant(to)];
  return begins !== null && ends !== null && begins >= ends
    ? pass(about, `the training data ends ${to}, the test data begins ${from} (${declared})`)
    : fail(about, `the training data ends ${to}, after the test data begins ${from} (${declared})`, remedy);
};

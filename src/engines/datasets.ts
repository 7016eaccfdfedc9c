import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { CheckedDataset, CountedRows, MeasuredData } from '../domain/datasets.ts';
import type { Manifest } from '../domain/manifest/manifest.ts';
import { asksData, isNeeded, type Unmeasured } from '../domain/measurement.ts';
import type { Wanted } from '../domain/wanted.ts';
import { readTable } from '../evaluate/read-table.ts';
import type { Places } from '../evidence/evidence.ts';
import { resolveEvidence } from '../evidence/resolve.ts';
import type { Measure } from '../ports.ts';
import { measuredLeakage } from './leakage.ts';
import { referenceOf } from './reference.ts';

const notAsked: Unmeasured = {
  kind: 'unmeasured',
  because: 'no gate asks about the predictions',
  remedy: 'Nothing is to be done.',
};

/** Measures the data sets of a manifest beside its predictions, where a gate asks about them. */
export const withData =
  (measure: Measure, workplace: Omit<Places, 'tree'>): Measure =>
  async (request) => {
    const { wanted, head } = request;
    const measurement = isNeeded(wanted.needs) ? await measure(request) : notAsked;
    if (!asksData(wanted.needs)) return measurement;
    return { ...measurement, data: await measuredData(wanted, { ...workplace, tree: head }) };
  };

const measuredData = async ({ manifest, needs }: Wanted, places: Places): Promise<MeasuredData> => ({
  sets: needs.datasets ? await checkedSets(manifest, places) : {},
  leakage: needs.leakage.length > 0 ? await measuredLeakage(manifest, needs.leakage, places) : null,
});

type DataSet = NonNullable<Manifest['data']['data']>[string];

/** Each may take a call to a server, and gigabytes of reading. */
const mostSets = 50;

const tooMany: Unmeasured = {
  kind: 'unmeasured',
  because: `assay looks at the first ${mostSets} data sets of a manifest`,
  remedy: 'Name fewer data sets; parts of one can be one file.',
};

/** One after the other, because each takes its memory. */
const checkedSets = async (manifest: Manifest, places: Places): Promise<MeasuredData['sets']> => {
  const checked: (readonly [string, CheckedDataset])[] = [];
  for (const [name, set] of Object.entries(manifest.data.data ?? {}))
    checked.push([name, checked.length < mostSets ? await checkedSet(set, places) : tooMany]);
  return Object.fromEntries(checked);
};

const checkedSet = async (set: DataSet, places: Places): Promise<CheckedDataset> => {
  const found = await resolveEvidence(referenceOf(set), places);
  if (found.kind === 'unavailable') {
    const because = found.because.replace(/\.$/, '');
    return { kind: found.other === undefined ? 'unmeasured' : 'other', because, remedy: found.remedy };
  }
  const md5 = found.md5 ?? (set.md5 === undefined ? null : await md5Of(found.file));
  if (set.md5 !== undefined && set.md5.toLowerCase() !== md5) return otherMd5(set.md5, md5);
  const rows = set.rows === undefined ? null : await countedRows(found.file);
  return { kind: 'checked', sha256: `sha256:${found.sha256}`, md5, from: found.from, rows };
};

const md5Of = async (file: string): Promise<string> => {
  const hash = createHash('md5');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const otherMd5 = (pinned: string, md5: string | null): CheckedDataset => ({
  kind: 'other',
  because: `the manifest pins md5 ${pinned}, but the file has md5 ${md5}`,
  remedy: 'Pin the md5 of the file that was used, or better its sha256, or bring back the file.',
});

const countedRows = async (file: string): Promise<CountedRows> => {
  const read = await readTable(file, []);
  return read.ok
    ? { kind: 'counted', rows: read.table.rows }
    : {
        kind: 'uncounted',
        because: read.problems[0]?.message ?? 'it cannot be read',
      };
};

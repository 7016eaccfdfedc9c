import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Sealed, sealedFor } from '../../src/domain/holdout/sealed.ts';
import { parseManifest } from '../../src/domain/manifest/manifest.ts';
import { type Measurement, type Needs, needing } from '../../src/domain/measurement.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { aPolicy } from '../support/snapshot.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const labels = 'key,y,w,sex\na,yes,1,F\nb,no,1,F\nc,yes,3,M\nd,no,1,M\n';
const scores = 'id,score\nd,0.1\nc,0.2\nb,0.3\na,0.9\n';

const manifest = (version: string, columns = 'id: id, score: score', rest = '') => {
  const text = `model: { name: fraud, version: "${version}" }
evaluation: { task: binary, columns: { ${columns} }, predictions: { path: p.csv }${rest} }`;
  const parsed = parseManifest(`models/fraud/${version}.yaml`, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const holdout = (rest = ', positive: "yes"', text = labels): Sealed => {
  const said = `labels: l.csv, sha256: ${sha256(text)}, id: key, label: y${rest}`;
  const sealed = sealedFor(aPolicy(`holdouts: { fraud: { ${said} } }`), 'fraud');
  if (sealed === null) throw new Error('no holdout');
  return sealed;
};

interface Told {
  readonly head?: Files;
  readonly base?: Files;
  readonly checkout?: Files;
  readonly own?: ReturnType<typeof manifest>;
  readonly champion?: ReturnType<typeof manifest>;
  readonly sealed?: Sealed;
}

const measure = (told: Told, needs: Partial<Needs> = {}): Promise<Measurement> => {
  const { head = { 'p.csv': scores }, base = { 'l.csv': labels } } = told;
  const checkout = told.checkout === undefined ? null : folderWith(told.checkout);
  return embedded({ temporary: folderWith(), checkout, mostBytes: 1 << 20 })({
    wanted: {
      manifest: told.own ?? manifest('2'),
      champion: told.champion ?? null,
      needs: needing({ metrics: ['recall', 'positives'], champion: told.champion !== undefined, ...needs }),
      level: 0.95,
      holdout: told.sealed ?? holdout(),
    },
    head: treeOfFolders([folderWith(head)]),
    base: treeOfFolders([folderWith(base)]),
  });
};

const full = async (told: Told, needs: Partial<Needs> = {}) => {
  const found = await measure(told, needs);
  if (found.kind === 'measured') return found;
  throw new Error(`${found.because} (${found.remedy})`);
};

const because = async (told: Told, needs: Partial<Needs> = {}): Promise<string> => {
  const found = await measure(told, needs);
  return found.kind === 'unmeasured' ? found.because : 'measured';
};

describe('predictions without labels', () => {
  test('are measured on those of the base branch', async () => {
    const found = await full({}, { slices: [['sex']] });
    expect(found.overall['recall']?.value).toBe(0.5);
    expect(found.slices.map(({ where, metrics }) => [where, metrics['recall']?.value])).toEqual([
      [{ sex: 'F' }, 1],
      [{ sex: 'M' }, 0],
    ]);
    expect(found.holdout).toEqual({
      holdout: 'fraud',
      labels: `sha256:${sha256(labels)}`,
      model: 'fraud',
      version: '2',
      predictions: `sha256:${sha256(scores)}`,
      ignored: [],
    });
  });

  test('need no name for their ids when the holdout has the same', async () => {
    const own = manifest('2', 'score: score');
    const head = { 'p.csv': scores.replace('id,', 'key,') };
    expect((await full({ own, head })).overall['recall']?.value).toBe(0.5);
  });

  test('are weighted by the holdout', async () => {
    const sealed = holdout(', positive: "yes", weight: w');
    expect((await full({ sealed })).overall['recall']?.value).toBe(0.25);
  });
});

describe('what the pull request says of rows', () => {
  const lies = 'id,score,label,w,sex,at\na,0.9,yes,9,M,1\nb,0.3,no,0,M,1\nc,0.2,no,0,M,1\nd,0.1,no,0,M,1\n';

  test('is ignored, and that is told', async () => {
    const own = manifest('2', 'id: id, score: score, label: label, weight: w, time: at', ', positive: "no"');
    const found = await full({ own, head: { 'p.csv': lies } }, { slices: [['sex']] });
    expect(found.overall['recall']?.value).toBe(0.5);
    expect(found.slices.map(({ rows }) => rows)).toEqual([2, 2]);
    expect(found.holdout?.ignored).toEqual(['label', 'w', 'at']);
  });

  test('cannot bring labels of its own in the place of the sealed ones', async () => {
    const own = 'key,y,w,sex\na,yes,1,F\nb,no,1,F\nc,no,1,M\nd,no,1,M\n';
    const head = { 'p.csv': scores, 'l.csv': own };
    expect((await full({ head })).overall['recall']?.value).toBe(0.5);
    expect(await because({ head, base: {} })).toMatch(
      /^the labels of the sealed holdout fraud cannot be had/,
    );
  });
});

describe('the labels', () => {
  test('may lie in the checkout, if they are the pinned ones', async () => {
    const told = { base: {}, checkout: { 'l.csv': labels } };
    expect((await full(told)).overall['recall']?.value).toBe(0.5);
    expect(await because({ base: {}, checkout: { 'l.csv': `${labels}e,no,1,M\n` } })).toContain(
      `the policy pins sha256 ${sha256(labels)}, and l.csv has `,
    );
  });

  test('may be kept by Git LFS, or by DVC', async () => {
    const oid = sha256(labels);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${labels.length}\n`;
    const object = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
    const lfs = { base: { 'l.csv': pointer }, checkout: { [object]: labels } };
    expect((await full(lfs)).overall['recall']?.value).toBe(0.5);
    const md5 = createHash('md5').update(labels).digest('hex');
    const tracked = `outs:\n- md5: ${md5}\n  size: ${labels.length}\n  hash: md5\n  path: l.csv\n`;
    const cached = `.dvc/cache/files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`;
    const dvc = { base: { 'l.csv.dvc': tracked }, checkout: { [cached]: labels } };
    expect((await full(dvc)).overall['recall']?.value).toBe(0.5);
  });

  test('of another digest than the pinned one grade nobody', async () => {
    const sealed = holdout('', `${labels}\n`);
    expect(await because({ sealed })).toContain(`and l.csv has ${sha256(labels)}`);
  });

  test('say which rows are of one query, where the task is ranking', async () => {
    const ranked = manifest('2', 'id: id, score: score, group: own');
    const own = {
      ...ranked,
      data: { ...ranked.data, evaluation: { ...ranked.data.evaluation, task: 'ranking' } },
    } as const;
    const text = 'key,y,q\na,1,x\nb,0,x\nc,1,z\nd,0,z\n';
    const base = { 'l.csv': text };
    expect(await because({ own, base, sealed: holdout('', text) })).toMatch(
      /does not say which rows are of one query$/,
    );
    const head = { 'p.csv': 'id,score,own,q\na,0.9,1,9\nb,0.1,1,9\nc,0.2,2,9\nd,0.8,2,9\n' };
    const found = await full({ own, base, head, sealed: holdout(', query: q', text) }, { metrics: ['mrr'] });
    expect(found.overall['mrr']?.value).toBe(0.75);
    expect(found.holdout?.ignored).toEqual(['own']);
  });

  test('group rows by what the policy lists, and by nothing else', async () => {
    const slices = { slices: [['w']] };
    expect(await because({ sealed: holdout(', positive: "yes", groups: [sex]') }, slices)).toContain(
      'the policy does not list w in holdouts.fraud.groups',
    );
    expect(await because({}, slices)).toBe('measured');
    expect(await because({}, { slices: [['key']] })).toContain('does not list key');
    expect(await because({}, { slices: [['age']] })).toBe('l.csv:1: there is no column age');
  });
});

describe('the champion', () => {
  const base = { 'l.csv': labels, 'p.csv': 'id,score\na,0.9\nb,0.3\nc,0.8\nd,0.1\n' };

  test('is graded on the same labels, whatever its manifest names', async () => {
    const champion = manifest('1', 'id: id, score: score, label: gone');
    const found = await full({ base, champion });
    expect(found.champion).toMatchObject({
      kind: 'measured',
      differences: { recall: { champion: 1, challenger: 0.5, difference: -0.5 } },
    });
  });

  test('is not compared when it lacks rows of the holdout', async () => {
    const champion = manifest('1');
    const found = await full({ base: { ...base, 'p.csv': 'id,score\na,0.9\n' }, champion });
    expect(found.champion).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining('3 ids are missing (b, c, d)'),
    });
  });
});

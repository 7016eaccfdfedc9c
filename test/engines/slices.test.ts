import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { parseManifest } from '../../src/domain/manifest/manifest.ts';
import { type Measurement, type Needs, needing } from '../../src/domain/measurement.ts';
import type { WeakSlicesAsked } from '../../src/domain/weak-slices.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { csvOf, good } from '../support/predictions.ts';
import { alike, weakInOneCrossing } from '../support/sliced-predictions.ts';

// What a policy looks at beside the whole: its bins, the slices that it searches, and the champion in the same slices.

const binary = 'task: binary, columns: { id: id, label: label, score: score }';

const manifest = (version: string, evaluation: string) => {
  const text = `model: { name: fraud, version: "${version}" }\nevaluation: { ${evaluation}, predictions: { path: p.csv } }`;
  const parsed = parseManifest(`models/fraud/${version}.yaml`, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const tree = (text: string | null) => {
  const files: Files = text === null ? {} : { 'p.csv': text };
  return treeOfFolders([folderWith(files)]);
};

interface Told {
  readonly head: string;
  readonly base?: string;
  readonly evaluation?: string;
}

const measure = ({ head, base, evaluation = binary }: Told, needs: Partial<Needs>): Promise<Measurement> =>
  embedded({ temporary: folderWith(), checkout: null, mostBytes: 1 << 20 })({
    wanted: {
      manifest: manifest('2', evaluation),
      champion: base === undefined ? null : manifest('1', evaluation),
      needs: needing(needs),
      level: 0.95,
    },
    head: tree(head),
    base: tree(base ?? null),
  });

type Full = Extract<Measurement, { kind: 'measured' }>;

const measured = async (told: Told, needs: Partial<Needs>): Promise<Full> => {
  const found = await measure(told, needs);
  if (found.kind === 'measured') return found;
  throw new Error(`${found.because} (${found.remedy})`);
};

const ages = 'id,label,score,age\n1,1,0.9,20\n2,0,0.1,25\n3,1,0.2,30\n4,0,0.1,\n5,1,0.9,90\n';

describe('bins', () => {
  test('are the policy’s, for slices and for groups', async () => {
    const fairness = [{ metric: 'demographic_parity_ratio', by: ['age'] }];
    const bins = { age: [25, 65], sex: [1] };
    const found = await measured({ head: ages }, { metrics: ['recall'], slices: [['age']], fairness, bins });
    expect(found.slices.map(({ where, rows }) => [where, rows])).toEqual([
      [{ age: '25 < x <= 65' }, 1],
      [{ age: '<= 25' }, 2],
      [{ age: '> 65' }, 1],
      [{ age: null }, 1],
    ]);
    expect(found.fairness).toMatchObject([
      { lowest: { group: { age: '25 < x <= 65' } }, highest: { group: { age: '> 65' } } },
    ]);
  });

  test('of a column without numbers say where', async () => {
    const head = ages.replace('30', 'thirty');
    expect(
      await measure({ head }, { metrics: ['recall'], slices: [['age']], bins: { age: [25] } }),
    ).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining('p.csv:4: age is not a number') });
  });
});

const search = (given: Partial<WeakSlicesAsked> = {}): WeakSlicesAsked => ({
  metric: 'error_rate',
  columns: ['region', 'sex'],
  depth: 2,
  support: 50,
  most: 10,
  q: 0.05,
  tolerance: null,
  ...given,
});

describe('weak slices', () => {
  test('are searched as often as they are asked for', async () => {
    const weakSlices = [search(), search({ metric: 'fnr', columns: ['sex'] })];
    const { weak_slices: found, slices } = await measured({ head: weakInOneCrossing }, { weakSlices });
    expect(slices).toEqual([]);
    expect(found).toMatchObject([
      {
        asked: weakSlices[0],
        kind: 'searched',
        search: { rows: 800, errors: 60, tested: 8, significant: 3 },
        slices: [{ where: { region: 'US', sex: 'F' }, rows: 200, errors: 42 }, {}, {}],
      },
      {
        asked: weakSlices[1],
        search: { rows: 400, errors: 52, tested: 2, significant: 1 },
        slices: [{ where: { sex: 'F' }, rows: 200, errors: 44 }],
      },
    ]);
    expect(JSON.parse(canonical(found))).toEqual(found);
  });

  test('are left out when nobody asks', async () => {
    expect(await measured({ head: weakInOneCrossing }, { metrics: ['recall'] })).not.toHaveProperty(
      'weak_slices',
    );
  });

  test('take the policy’s bins', async () => {
    const weakSlices = [search({ columns: ['age'], support: 1, depth: 1 })];
    const { weak_slices: found } = await measured({ head: ages }, { weakSlices, bins: { age: [25, 65] } });
    expect(found).toMatchObject([{ search: { rows: 5, errors: 1, tested: 4 } }]);
  });

  test('that cannot be searched say why, and keep nothing else from being measured', async () => {
    const evaluation = 'task: regression, columns: { id: id, label: label, prediction: score }';
    const weakSlices = [search(), search({ columns: ['id'], tolerance: 1 })];
    const found = await measured({ head: weakInOneCrossing, evaluation }, { metrics: ['rmse'], weakSlices });
    expect(found.overall['rmse']?.value).toBeGreaterThan(0);
    expect(found.weak_slices).toMatchObject([
      { kind: 'refused', because: 'nothing says from which error on a prediction is wrong' },
      { kind: 'refused', because: 'column id is the id, and no rows share one' },
    ]);
  });
});

describe('the champion in the challenger’s slices', () => {
  const needs = {
    metrics: ['recall', 'positives'],
    slices: [['region', 'sex']],
    fairness: [{ metric: 'equal_opportunity_ratio', by: ['region'] }],
    championSlices: true,
  };
  const reversed = (csv: string): string => {
    const [header = '', ...rows] = csv.trimEnd().split('\n');
    return `${[header, ...rows.reverse()].join('\n')}\n`;
  };

  test('is measured by the challenger’s groups, whatever its own file says, and in any order', async () => {
    const base = reversed(alike).replaceAll(/,(?:F|M),(?:EU|US)$/gm, ',X,nowhere');
    const { champion, slices } = await measured({ head: weakInOneCrossing, base }, needs);
    if (champion.kind === 'unmeasured') throw new Error(champion.because);
    expect(slices.map(({ where, metrics }) => [where, metrics['recall']?.value])).toEqual([
      [{ region: 'EU', sex: 'F' }, 0.96],
      [{ region: 'EU', sex: 'M' }, 0.96],
      [{ region: 'US', sex: 'F' }, 0.6],
      [{ region: 'US', sex: 'M' }, 0.96],
    ]);
    expect(
      champion.slices?.map(({ where, rows, metrics }) => [where, rows, metrics['recall']?.value]),
    ).toEqual(slices.map(({ where }) => [where, 200, 0.96]));
    expect(champion.fairness).toMatchObject([{ value: 1, by: ['region'] }]);
    expect(champion.differences).toEqual({});
  });

  test('is left out when no gate looks at slices', async () => {
    const { champion } = await measured(
      { head: weakInOneCrossing, base: alike },
      { ...needs, championSlices: false, champion: true },
    );
    expect(champion).toMatchObject({ kind: 'measured', differences: { recall: {} } });
    expect(champion).not.toHaveProperty('slices');
  });

  test('is not measured on other rows', async () => {
    const { champion } = await measured({ head: weakInOneCrossing, base: csvOf(good) }, needs);
    expect(champion).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining('the same rows') });
  });
});

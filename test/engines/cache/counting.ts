// A cache that is looked into, and an engine whose measurings are counted.

import { createHash } from 'node:crypto';
import { type Measurement, type Needs, needing } from '../../../src/domain/measurement.ts';
import type { Wanted } from '../../../src/domain/wanted.ts';
import { measuringOnce } from '../../../src/engines/cache/measuring.ts';
import { withData } from '../../../src/engines/datasets.ts';
import { embedded, type Workplace } from '../../../src/engines/embedded.ts';
import { treeOfFolders } from '../../../src/evidence/tree-of-folders.ts';
import type { MeasureRequest, Tree } from '../../../src/ports.ts';
import { type Files, folderWith } from '../../support/folder.ts';
import { aManifest } from '../../support/gate-harness.ts';
import { csvOf, good } from '../../support/predictions.ts';

export const rows = csvOf(good);
const columns = 'columns: { id: id, label: label, score: score }';
export const manifestOf = (reference: string, rest = '') =>
  aManifest(
    `model: { name: fraud, version: "2" }\nevaluation: { task: binary, ${columns}, predictions: ${reference} }${rest}`,
  );
const own = manifestOf('{ path: p.csv }');

export const kept = new Map<string, Measurement>();

export const counted = { measurings: 0 };

export const forget = (): void => {
  kept.clear();
  counted.measurings = 0;
};

export const cache = {
  get: (key: string) => Promise.resolve(kept.get(key) ?? null),
  put: (key: string, measurement: Measurement) => {
    kept.set(key, measurement);
    return Promise.resolve();
  },
};

export const engine = (workplace: Workplace) => {
  const measure = withData(embedded(workplace), workplace);
  return (request: MeasureRequest) => {
    counted.measurings++;
    return measure(request);
  };
};

export interface Told {
  readonly head?: Files;
  readonly base?: Files;
  readonly checkout?: string;
  readonly wanted?: Partial<Wanted>;
  readonly needs?: Partial<Needs>;
  readonly engineName?: string;
  readonly trees?: { readonly head: Tree; readonly base: Tree };
}

export const requestOf = ({
  head = { 'p.csv': rows },
  base = {},
  wanted,
  needs,
  trees,
}: Told): MeasureRequest => ({
  wanted: {
    manifest: own,
    champion: null,
    needs: needing({ metrics: ['recall'], ...needs }),
    level: 0.95,
    ...wanted,
  },
  head: treeOfFolders([folderWith(head)]),
  base: treeOfFolders([folderWith(base)]),
  ...trees,
});

export const workplaceOf = ({ checkout }: Told): Workplace => ({
  temporary: folderWith(),
  checkout: checkout ?? null,
  mostBytes: 1 << 20,
});

export const measured = (told: Told = {}): Promise<Measurement> =>
  measuringOnce(engine, workplaceOf(told), { cache, engine: told.engineName ?? '1' })(requestOf(told));

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sealed = (labels: string): NonNullable<Wanted['holdout']> => ({
  name: 'fraud',
  labels: 'l.csv',
  sha256: sha256(labels),
  columns: { id: 'id', label: 'label', weight: null, query: null },
  groups: null,
  positive: null,
  uses: null,
});

import { join } from 'node:path';
import type { LeakageCheck, LeakageFound } from '../../src/domain/datasets.ts';
import type { LeakageAsked, NamedFile, Sides } from '../../src/evaluate/leakage/files.ts';
import { findLeakage } from '../../src/evaluate/leakage/leakage.ts';
import { defaultLimits } from '../../src/evaluate/table.ts';
import { folderWith } from './folder.ts';

// Two small files in which leakage is looked for.

export const everyCheck: readonly LeakageCheck[] = [
  'id_overlap',
  'row_overlap',
  'time_order',
  'single_feature',
  'duplicates',
];

export const twoFiles = (training: string, test: string, ending = 'csv'): Sides<NamedFile> => {
  const [a, b] = [`training.${ending}`, `test.${ending}`];
  const folder = folderWith({ [a]: training, [b]: test });
  return {
    training: { path: join(folder, a), name: 'data.training' },
    test: { path: join(folder, b), name: 'data.test' },
  };
};

export const asking = (given: Partial<LeakageAsked> = {}): LeakageAsked => ({
  checks: everyCheck,
  columns: { id: 'id', label: 'y', time: 't' },
  apart: new Set(['id', 'y', 't', 'score']),
  features: null,
  predicted: null,
  noClasses: null,
  seed: 1,
  limits: defaultLimits,
  ...given,
});

export const training = `id,y,t,amount,region
1,0,2024-01-01,10.5,EU
2,1,2024-01-02,20,US
3,0,2024-01-03,,EU
4,1,2024-01-04,40,Asia
`;

export const clean = `id,y,t,amount,region,score
11,0,2024-01-04,11,EU,0.1
12,1,2024-01-05,9,US,0.9
13,0,2024-01-06,31,Asia,0.2
14,1,2024-01-07,12,EU,0.8
`;

type Found = { readonly [check in LeakageCheck]?: LeakageFound };

export const found = async (
  files: readonly [string, string],
  given: Partial<LeakageAsked> = {},
  ending = 'csv',
): Promise<Found> => {
  const report = await findLeakage(twoFiles(...files, ending), asking(given));
  if (report.kind === 'unmeasured') throw new Error(`${report.because} (${report.remedy})`);
  return report.found;
};

export const only = (...checks: readonly LeakageCheck[]): Partial<LeakageAsked> => ({ checks });

export const withRow = (row: string): readonly [string, string] => [training, `${clean}${row}\n`];

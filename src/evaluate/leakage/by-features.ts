// What takes the features: equal rows in both files, equal test rows of different labels, a feature that tells the label.

import { type LeakageFound, tellingAuc } from '../../domain/datasets.ts';
import type { Unmeasured } from '../../domain/unmeasured.ts';
import { shown } from '../readers/shown.ts';
import { missingCode } from '../table.ts';
import type { Values } from './alike.ts';
import { type LeakageAsked, unmeasured } from './files.ts';
import { markedRows, type Named } from './ids.ts';
import { fold, type RowKeys, rowKeys, sameKeyBefore, sameKeyIn, strike } from './row-keys.ts';
import { areaOfFeature, labelledRows, labelsOf } from './single-feature.ts';
import { type Walk, walking } from './walk.ts';

export interface FeatureSearch {
  readonly walk: Walk;
  readonly asked: LeakageAsked;
  /** null: one of the files has no label. */
  readonly label: Values | null;
  /** Features of the training file that are not in the walk. */
  readonly lacking: readonly string[];
  readonly named: Named;
}

type Found = { readonly [check in 'row_overlap' | 'duplicates' | 'single_feature']?: LeakageFound };

interface Area {
  readonly name: string;
  readonly auc: number;
}

export const searchFeatures = async (search: FeatureSearch): Promise<Found | Unmeasured> => {
  const { walk, asked } = search;
  const visitAll = walking(walk);
  const seen = {
    training: rowKeys(walk.rows.training, asked.seed),
    test: rowKeys(walk.rows.test, asked.seed),
  };
  const areas: Area[] = [];
  const told = asked.checks.includes('single_feature') ? areasInto(areas, search) : null;
  const failed = await visitAll((name, values) => {
    fold(seen.training, values, 'training');
    fold(seen.test, values, 'test');
    told?.visit(name, values);
  });
  if (failed !== null) return failed;
  const pairs = pairsOf(seen, search);
  if (pairs.trained.some((row) => row >= 0) || pairs.earlier.some((row) => row >= 0)) {
    const again = await visitAll((_, values) => {
      strike(pairs.trained, values.test, values.training);
      strike(pairs.earlier, values.test, values.test);
    });
    if (again !== null) return again;
  }
  // A column may turn out to be none on the way: lists and maps are not compared.
  const lost = walk.names.filter((name) => walk.kinds.get(name) === 'none');
  return foundIn(pairs, { ...search, lacking: [...search.lacking, ...lost] }, told?.found() ?? null);
};

/** Pairs of rows with equal features, by the test row: the training row, the earlier test row, or -1. */
interface Pairs {
  readonly trained: Int32Array;
  readonly earlier: Int32Array;
}

const pairsOf = (
  { training, test }: { readonly training: RowKeys; readonly test: RowKeys },
  { asked: { checks }, label }: FeatureSearch,
): Pairs => ({
  trained: checks.includes('row_overlap') ? sameKeyIn(training, test) : new Int32Array(0),
  earlier:
    checks.includes('duplicates') && label !== null
      ? sameKeyBefore(test, (row) => hasLabel(label, row))
      : new Int32Array(0),
});

const hasLabel = (label: Values, row: number): boolean =>
  label.kind === 'numbers' ? !Number.isNaN(label.test[row]) : label.test[row] !== missingCode;

const foundIn = (pairs: Pairs, search: FeatureSearch, single: LeakageFound | null): Found => {
  const { checks } = search.asked;
  const { trained, earlier } = pairs;
  const isConflict = (row: number): boolean => {
    const before = earlier[row] ?? -1;
    return before >= 0 && search.label?.test[before] !== search.label?.test[row];
  };
  return {
    ...(checks.includes('row_overlap')
      ? { row_overlap: equalRows((row) => (trained[row] ?? -1) >= 0, search) }
      : {}),
    ...(checks.includes('duplicates')
      ? { duplicates: search.label === null ? noLabel : equalRows(isConflict, search) }
      : {}),
    ...(single === null ? {} : { single_feature: single }),
  };
};

const mostLacking = 5;

/** Rows that are equal in some of the features only may be equal by chance: nobody is accused by them. */
const equalRows = (
  isEqual: (row: number) => boolean,
  { walk, lacking, named }: FeatureSearch,
): LeakageFound => {
  const compared = walk.names.filter((name) => walk.kinds.get(name) !== 'none').length;
  if (compared === 0) return noFeatures;
  const rows = markedRows(walk.rows.test, isEqual, named);
  return rows.found > 0 && lacking.length > 0
    ? {
        kind: 'blurred',
        found: rows.found,
        columns: compared,
        lacks: lacking.length,
        lacking: lacking.slice(0, mostLacking).map(shown),
      }
    : { kind: 'rows', ...rows };
};

const noLabel = unmeasured(
  'the training file, the test file or evaluation.columns has no label',
  'Name the label in evaluation.columns.label, and keep its column in both files.',
);

export const noFeatures = unmeasured(
  'the training file and the test file have no feature column in common',
  'Name in data.test the test rows with their features, under the names that the training file has.',
);

interface Telling {
  readonly visit: (name: string, values: Values) => void;
  readonly found: () => LeakageFound;
}

const constantly = (found: LeakageFound): Telling => ({ visit: () => {}, found: () => found });

const areasInto = (areas: Area[], { asked, label }: FeatureSearch): Telling => {
  if (asked.noClasses !== null) return constantly({ kind: 'inapplicable', because: asked.noClasses });
  if (label === null) return constantly(noLabel);
  const labels = labelsOf(label);
  if (typeof labels === 'string')
    return constantly(unmeasured(labels, 'Test on rows of every class, and name the label’s column.'));
  const labelled = labelledRows(labels);
  return {
    visit: (name, values) => areas.push({ name, auc: areaOfFeature(values, labels, labelled) }),
    found: () => (areas.length === 0 ? noFeatures : featuresOf(areas)),
  };
};

const mostTold = 20;

const featuresOf = (areas: readonly Area[]): LeakageFound => {
  const sorted = areas.toSorted((a, b) => b.auc - a.auc || (a.name < b.name ? -1 : 1));
  return {
    kind: 'features',
    features: areas.length,
    telling: sorted
      .filter(({ auc }) => auc >= tellingAuc)
      .slice(0, mostTold)
      .map(({ name, auc }) => ({ name: shown(name), auc })),
    highest: sorted[0]?.auc ?? 0.5,
  };
};

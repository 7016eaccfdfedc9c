// Does one feature tell the label all but alone?

import { missingCode } from '../table.ts';
import type { Numbers, Texts, Values } from './alike.ts';
import { type Classes, classAreas, mostTelling } from './class-ranks.ts';

/** The labels of both files in one numbering; -1: the row has none. */
export interface Labels {
  readonly training: Int32Array;
  readonly test: Int32Array;
  readonly classes: number;
}

const mostClasses = 50;

const numbered = (values: Values): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  for (const value of values.test) {
    if (places.size > mostClasses) break;
    if (isThere(value, values) && !places.has(value)) places.set(value, places.size);
  }
  return places;
};

const isThere = (value: number, { kind }: Values): boolean =>
  kind === 'numbers' ? !Number.isNaN(value) : value !== missingCode;

/** The classes of the test file; as words where they are none that an order could tell apart. */
export const labelsOf = (values: Values): Labels | string => {
  const places = numbered(values);
  if (places.size > mostClasses) return `the label has more than ${mostClasses} values, which are no classes`;
  if (places.size < 2) return 'all test rows have the same label';
  const coded = (side: Float64Array | Uint32Array): Int32Array =>
    Int32Array.from(side, (value) => places.get(value) ?? -1);
  return { training: coded(values.training), test: coded(values.test), classes: places.size };
};

interface Labelled {
  readonly rows: Uint32Array;
  readonly classes: Classes;
}

/** The test rows that have a label. */
export const labelledRows = ({ test, classes }: Labels): Labelled => {
  const rows = Uint32Array.from(test.keys()).filter((row) => (test[row] ?? -1) >= 0);
  const codes = Int32Array.from(rows, (row) => test[row] ?? 0);
  const counts = Array.from({ length: classes }, () => 0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return { rows, classes: { codes, counts } };
};

/** The missing ones stand below all others, or above: that a value is missing may tell the label too. */
const ofNumbers = ({ test }: Numbers, { rows, classes }: Labelled): number => {
  const values = Float64Array.from(rows, (row) => test[row] ?? Number.NaN);
  if (!values.some(Number.isNaN)) return mostTelling(classAreas(values, classes));
  return Math.max(
    ...[-Infinity, Infinity].map((end) =>
      mostTelling(
        classAreas(
          values.map((value) => (Number.isNaN(value) ? end : value)),
          classes,
        ),
      ),
    ),
  );
};

/**
 * A category stands for the rate of the class in the training file, so that a category that one test row alone has tells
 * nothing about that row; one that the training has not stands for the rate over all.
 */
const ofTexts = (texts: Texts, labels: Labels, { rows, classes }: Labelled): number => {
  const size = texts.dictionary.length;
  const place = (code: number | undefined): number =>
    code === undefined || code === missingCode ? size : code;
  const seen = new Float64Array(size + 1);
  for (const [row, code] of texts.training.entries())
    if ((labels.training[row] ?? -1) >= 0) seen[place(code)] = (seen[place(code)] ?? 0) + 1;
  const all = seen.reduce((sum, count) => sum + count, 0);
  const each = Array.from({ length: labels.classes === 2 ? 1 : labels.classes }, (_, one) => {
    const hits = new Float64Array(size + 1);
    for (const [row, code] of texts.training.entries())
      if (labels.training[row] === one) hits[place(code)] = (hits[place(code)] ?? 0) + 1;
    const usual = hits.reduce((sum, count) => sum + count, 0) / Math.max(1, all);
    const rates = hits.map((count, code) => ((seen[code] ?? 0) === 0 ? usual : count / (seen[code] ?? 1)));
    const area = classAreas(
      Float64Array.from(rows, (row) => rates[place(texts.test[row])] ?? usual),
      classes,
    )[one];
    return area ?? 0.5;
  });
  return mostTelling(each);
};

/** The area under the ROC curve that the feature reaches by itself in the test file, in either direction. */
export const areaOfFeature = (values: Values, labels: Labels, labelled: Labelled): number =>
  values.kind === 'numbers' ? ofNumbers(values, labelled) : ofTexts(values, labels, labelled);

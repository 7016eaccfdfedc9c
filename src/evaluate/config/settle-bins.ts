import { Decimal } from '../../domain/decimal.ts';
import type { Document } from '../../domain/document/document.ts';
import { isList, type Value } from '../../domain/document/value.ts';
import { nearest } from '../../domain/nearest.ts';
import { ascending, edgesExpected } from '../../domain/schema/bin-edges.ts';
import { entries } from './entries.ts';
import type { Faults } from './faults.ts';
import type { Written } from './schema.ts';
import type { MeasuringConfig } from './shape.ts';

const isDecimal = (value: Value): value is Decimal => value instanceof Decimal;

const edges = (value: Value): { readonly value: readonly number[] } | { readonly expected: string } => {
  const found = isList(value) && value.length > 0 && value.every(isDecimal) ? ascending(value) : null;
  return found === null ? { expected: edgesExpected } : { value: found };
};

export const binsOf = (document: Document, written: Written, faults: Faults): MeasuringConfig['bins'] => {
  if (written.bins === undefined) return new Map();
  const { pairs, problems } = entries(document, ['bins'], edges);
  faults.add(...problems);
  return new Map(pairs);
};

/** A slip in the name would leave the column as it is, with a group for every number. */
export const checkBins = (bins: MeasuringConfig['bins'], sliced: readonly string[], faults: Faults): void => {
  for (const name of bins.keys()) {
    if (sliced.includes(name)) continue;
    faults.at(['bins', name], {
      code: 'unknown-key',
      message: `bins names ${name}, and nothing is sliced by it`,
      found: name,
      expected: sliced.length === 0 ? 'a column to slice by' : `one of ${sliced.join(', ')}`,
      nearest: nearest(name, sliced),
    });
  }
};

import { Decimal } from '../../domain/decimal.ts';
import type { Document } from '../../domain/document/document.ts';
import { at, isMap, type Path, said, type Value } from '../../domain/document/value.ts';
import { problemAt } from '../../domain/problem.ts';
import { type ConfigProblem, configProblem } from './problem.ts';

/** A map whose keys are names out of the data, so that even `x-ray` is a class and not an author's extra. */
export const entries = <T>(
  document: Document,
  path: Path,
  read: (value: Value) => { readonly value: T } | { readonly expected: string },
): { readonly pairs: (readonly [string, T])[]; readonly problems: ConfigProblem[] } => {
  const pairs: (readonly [string, T])[] = [];
  const problems: ConfigProblem[] = [];
  const refuse = (where: Path, expected: string): void => {
    const found = said(at(document.value, where));
    const message = `${where.join('.')} is not ${expected}`;
    problems.push(
      configProblem(problemAt(document.placeOf(where), { code: 'wrong-type', message, found, expected })),
    );
  };
  const value = at(document.value, path);
  if (!isMap(value)) refuse(path, 'a map');
  else
    for (const [key, item] of Object.entries(value)) {
      const result = read(item);
      if ('expected' in result) refuse([...path, key], result.expected);
      else pairs.push([key, result.value]);
    }
  return { pairs, problems };
};

export const columnName = (value: Value): { readonly value: string } | { readonly expected: string } => {
  if (value instanceof Decimal) return { value: value.text };
  return typeof value === 'string' && value !== '' ? { value } : { expected: 'the name of a column' };
};

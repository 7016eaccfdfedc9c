import type { Problem } from '../domain/problem.ts';
import { visibleLine } from '../domain/visible.ts';
import { wrapped } from './wrap.ts';

/** A problem as a compiler says it, so that editors and people find the place; as wide as it is when nobody says how wide. */
export const problemLines = (problem: Problem, columns = Number.POSITIVE_INFINITY): string => {
  const { file, line, column, severity, code, message, found, expected, nearest } = problem;
  const detail = (name: string, value: string | null): readonly string[] =>
    value === null ? [] : [wrapped(`  ${name.padEnd(9)} ${visibleLine(value)}`, columns, 12)];
  return [
    wrapped(visibleLine(`${file}:${line}:${column}: ${severity}: ${message} [${code}]`), columns, 2),
    ...detail('found:', found),
    ...detail('expected:', expected),
    ...detail('nearest:', nearest),
  ].join('\n');
};

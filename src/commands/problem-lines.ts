import type { Problem } from '../domain/problem.ts';

/** A problem as a compiler says it, so that editors and people find the place. */
export const problemLines = ({
  file,
  line,
  column,
  severity,
  code,
  message,
  found,
  expected,
  nearest,
}: Problem): string => {
  const details = [
    found === null ? null : `  found:    ${found}`,
    expected === null ? null : `  expected: ${expected}`,
    nearest === null ? null : `  nearest:  ${nearest}`,
  ].filter((one) => one !== null);
  return [`${file}:${line}:${column}: ${severity}: ${message} [${code}]`, ...details].join('\n');
};

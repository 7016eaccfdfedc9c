import { isError } from '../../domain/problem.ts';
import { problemLines } from '../problem-lines.ts';
import type { Report } from './report.ts';

export const text: Report = ({ problems, files }) => {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const checked = `${counted(files, 'file')} checked`;
  const total =
    problems.length === 0
      ? `${checked}: no problems`
      : `${checked}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return `${[...problems.map((problem) => problemLines(problem)), total].join('\n')}\n`;
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

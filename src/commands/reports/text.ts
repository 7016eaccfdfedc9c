import { isError } from '../../domain/problem.ts';
import { problemLines } from '../problem-lines.ts';
import type { Report } from './report.ts';

export const text: Report = ({ problems, files }) => {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const checked = `${files} ${files === 1 ? 'file' : 'files'} checked`;
  const total =
    problems.length === 0 ? `${checked}: no problems` : `${checked}: ${errors} errors, ${warnings} warnings`;
  return `${[...problems.map(problemLines), total].join('\n')}\n`;
};

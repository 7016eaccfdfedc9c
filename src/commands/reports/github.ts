import type { Problem } from '../../domain/problem.ts';
import type { Report } from './report.ts';

// Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = ({ severity, file, line, column, code, message, expected, nearest }: Problem): string => {
  const hint = nearest === null ? '' : ` Did you mean ${nearest}?`;
  const wanted = expected === null ? '' : ` Expected: ${expected}.`;
  return `::${severity} file=${inProperty(file)},line=${line},col=${column},title=${inProperty(`assay: ${code}`)}::${inMessage(`${message}.${wanted}${hint}`)}`;
};

export const github: Report = ({ problems }) =>
  problems.map((problem) => `${annotation(problem)}\n`).join('');

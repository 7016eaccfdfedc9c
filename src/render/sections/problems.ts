import type { Markdown } from '../../domain/effect.ts';
import { isError, type Problem } from '../../domain/problem.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, md, none, text } from '../markdown.ts';
import type { Page, Section } from './section.ts';

type ProblemsView = {
  readonly problems: readonly {
    readonly mark: Markdown;
    readonly where: Markdown;
    readonly message: Markdown;
    readonly found: Markdown;
    readonly expected: Markdown;
    readonly nearest: Markdown;
  }[];
  readonly more: Markdown;
};

const one = (problem: Problem, detail: Detail): ProblemsView['problems'][number] => ({
  mark: isError(problem) ? md`❌ error` : md`⚠️ warning`,
  where: code(`${problem.file}:${problem.line}:${problem.column}`),
  message: text(problem.message, detail.words),
  found: problem.found === null ? none : code(problem.found, 80),
  expected: problem.expected === null ? none : text(problem.expected, detail.words),
  nearest: problem.nearest === null ? none : code(problem.nearest, 80),
});

const view = ({ verdict }: Page, detail: Detail): ProblemsView | null => {
  const { problems } = verdict;
  if (problems.length === 0) return null;
  const ordered = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  const shown = ordered.slice(0, detail.rows);
  return {
    problems: shown.map((problem) => one(problem, detail)),
    more: moreThan(shown.length, problems.length),
  };
};

const sample: ProblemsView = {
  problems: [
    {
      mark: md`❌ error`,
      where: md`models/fraud_detector/3.2.1.yaml:12:5`,
      message: md`unknown key`,
      found: md`treshold`,
      expected: md`a key of evaluation`,
      nearest: md`threshold`,
    },
  ],
  more: md`… and 2 more`,
};

export const problems: Section<Page> = { name: 'problems', view, sample };

import { parseManifest } from '../../src/domain/manifest/manifest.ts';
import { parsePolicy } from '../../src/domain/policy/policy.ts';
import { type Problem, problemCodes } from '../../src/domain/problem.ts';
import { type ProblemWords, problemWords } from '../words/problems.ts';
import { code, page, table } from './markdown.ts';

export const problemsPage = (): string =>
  page(
    'Problems',
    'What is wrong with an input: where (`file`, `line`, `column`, from 1), what was `found`, what is `expected`, and the `nearest` valid name. Shape: [schema/problems.schema.json](../../schema/problems.schema.json).',
    table(
      ['code', 'meaning', 'example message', 'remedy'],
      problemCodes.map((one) => {
        const words = problemWords[one];
        return [code(one), words.meaning, exampleOf(one, words), words.remedy];
      }),
    ),
  );

const exampleOf = (wanted: string, { example }: ProblemWords): string => {
  if (typeof example === 'string') return example;
  const { problems } =
    'manifest' in example ? parseManifest('m.yaml', example.manifest) : parsePolicy('p.yaml', example.policy);
  const found: Problem | undefined = problems.find((one) => one.code === wanted);
  if (found === undefined)
    throw new Error(
      `the example of ${wanted} brings about ${problems.map((one) => one.code).join(', ') || 'nothing'}`,
    );
  return found.message;
};

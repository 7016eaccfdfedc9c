import type { Document } from '../../domain/document/document.ts';
import type { Path } from '../../domain/document/value.ts';
import { problemAt } from '../../domain/problem.ts';
import { type ConfigProblem, configProblem } from './problem.ts';

type Words = Pick<ConfigProblem, 'code' | 'message'> &
  Partial<Pick<ConfigProblem, 'found' | 'expected' | 'nearest'>>;

/** What a config asks that cannot be, each with its place. */
export class Faults {
  readonly items: ConfigProblem[] = [];
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  add(...problems: readonly ConfigProblem[]): void {
    this.items.push(...problems);
  }

  at(path: Path, { code, ...words }: Words): void {
    const problem = problemAt(this.document.placeOf(path), { ...words, code: 'wrong-type' });
    this.items.push(configProblem(problem, code));
  }

  missing(path: Path, expected: string): void {
    this.at(path, { code: 'missing-key', message: `${path.join('.')} is missing`, expected });
  }
}

// Problems as they are found, up to the number that the contract allows.

import { type EngineProblem, type EngineWords, engineProblem, mostProblems } from '../problem.ts';

export class ProblemList {
  readonly file: string;
  readonly items: EngineProblem[] = [];
  /** Rows (0-based) whose record could not be read. */
  readonly faulty = new Set<number>();

  constructor(file: string) {
    this.file = file;
  }

  get full(): boolean {
    return this.items.length >= mostProblems;
  }

  add(words: EngineWords): void {
    if (!this.full) this.items.push(engineProblem(this.file, words));
  }

  /** In the order of the file; what has no line or row comes first. */
  sorted(): readonly EngineProblem[] {
    const place = (problem: EngineProblem): number => problem.row ?? problem.line ?? 0;
    return this.items.toSorted((a, b) => place(a) - place(b));
  }
}

import type { EngineCode } from '../problem.ts';
import { ProblemList } from '../readers/problem-list.ts';
import type { Table } from '../table.ts';

interface Fault {
  readonly code: EngineCode;
  readonly field: string;
  readonly message: string;
  readonly found: string | null;
  readonly expected: string;
}

/** A table and what is found wrong with its rows. */
export class CheckedRows {
  readonly table: Table;
  readonly problems: ProblemList;

  constructor(table: Table, file: string) {
    this.table = table;
    this.problems = new ProblemList(file);
  }

  /** A row that was no record, or is full of nothing because of it, is reported already. */
  fault(row: number, fault: Fault): void {
    if (this.problems.full || this.table.faulty.has(row)) return;
    this.problems.add({ ...fault, line: this.table.lineOf(row), row: row + 1 });
  }

  /** Of the whole column rather than of a row. */
  columnFault(fault: Fault & { readonly nearest?: string | null }): void {
    this.problems.add(fault);
  }
}

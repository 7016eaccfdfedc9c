import type { Problem } from '../../domain/problem.ts';
import type { Terminal } from '../command.ts';

export interface Validated {
  readonly problems: readonly Problem[];
  readonly files: number;
}

export type Report = (validated: Validated, screen: Pick<Terminal, 'columns' | 'colour'>) => string;

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workplace } from './embedded.ts';

const mostBytes = 2 * 1024 ** 3;

/** This machine: the checkout that a step before us may have filled, and a folder of our own for what must lie on disk. */
export const workplaceAt = (checkout: string | null, temporary = tmpdir()): Workplace => ({
  checkout,
  temporary: mkdtempSync(join(temporary, 'assay-')),
  mostBytes,
});

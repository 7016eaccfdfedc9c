import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

// Tests lay out folders by the hundred: all of a run's lie in one, which goes with it.
const folder = mkdtempSync(join(tmpdir(), 'assay-tests-'));

export const setup = (): void => {
  process.env['TMPDIR'] = folder;
};

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });

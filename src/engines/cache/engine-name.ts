import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The code that measures: a version alone would be the same for every commit between two releases. */
export const engineName = (version: string, bundle: URL): string => {
  const folder = fileURLToPath(bundle);
  const hash = createHash('sha256');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .sort();
  for (const name of scripts) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return `${version}+${hash.digest('hex').slice(0, 16)}`;
};

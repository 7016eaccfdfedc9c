import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stale } from './current.ts';
import { published } from './published.ts';

// Publishes schema/*.schema.json and docs/reference/*.md. With --check nothing is written; what is not current is an error.

const root = new URL('../', import.meta.url);
const files = await published();
const old = await stale(files, root);
if (process.argv.includes('--check')) {
  for (const path of old) console.error(`${path} is not current: run npm run generate`);
  process.exitCode = old.length === 0 ? 0 : 1;
} else {
  for (const path of old) {
    const target = fileURLToPath(new URL(path, root));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, files.get(path) ?? '');
    console.log(`wrote ${path}`);
  }
}

import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { canonical, digestOf } from '../../domain/canonical.ts';
import type { Measurement } from '../../domain/measurement.ts';
import type { MeasurementCache } from '../../ports.ts';

// A file for each measurement, named by its key. A cache saves time and nothing else: whatever is wrong with the folder,
// what is to be measured is measured.

const mostFiles = 1000;
const mostBytes = 64 * 1024 * 1024;

interface Entry {
  readonly assay: 1;
  readonly key: string;
  /** Of the measurement: a disk that was full leaves half a file, and so does an archive that was cut off. */
  readonly digest: string;
  readonly measurement: Measurement;
}

const nameOf = (key: string): string => `${key.replace(/^sha256:/, '')}.json`;

const entryIn = (text: string, key: string): Entry | null => {
  const entry: Entry | null = JSON.parse(text);
  const isWhole = entry?.assay === 1 && entry.key === key && entry.digest === digestOf(entry.measurement);
  return isWhole ? entry : null;
};

/** Whoever may write here decides what models are said to be worth. */
const isOurs = async (folder: string): Promise<boolean> => {
  const found = await lstat(folder);
  const me = process.getuid?.();
  return found.isDirectory() && (me === undefined || (found.uid === me && (found.mode & 0o002) === 0));
};

const read = async (folder: string, key: string): Promise<Measurement | null> => {
  const file = join(folder, nameOf(key));
  if (!(await isOurs(folder)) || (await stat(file)).size > mostBytes) return null;
  return entryIn(await readFile(file, 'utf8'), key)?.measurement ?? null;
};

const write = async (folder: string, key: string, measurement: Measurement): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!(await isOurs(folder))) return;
  const entry: Entry = { assay: 1, key, digest: digestOf(measurement), measurement };
  const aside = join(folder, `.${randomUUID()}`);
  try {
    await writeFile(aside, `${canonical(entry)}\n`, { flag: 'wx', mode: 0o600 });
    await rename(aside, join(folder, nameOf(key)));
  } finally {
    await rm(aside, { force: true });
  }
  await thinned(folder);
};

/** The oldest go first, half of them at once, so that it is seldom looked for them. */
const thinned = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  if (names.length <= mostFiles) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  dated.sort((a, b) => a.at - b.at);
  for (const { name } of dated.slice(0, names.length - mostFiles / 2))
    await rm(join(folder, name), { force: true });
};

export const folderCache = (folder: string): MeasurementCache => ({
  get: (key) => read(folder, key).catch(() => null),
  put: (key, measurement) => write(folder, key, measurement).catch(() => undefined),
});

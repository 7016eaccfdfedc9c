import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { casesFolder } from './case-folder.ts';

export interface Files {
  readonly [path: string]: string;
}

/** A temporary folder with these files. */
export const folderWith = (files: Files = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
  writeFiles(folder, files);
  return folder;
};

export const writeFiles = (folder: string, files: Files): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

export const caseFolder = (name: string): string => join(casesFolder, name);

/** Lays a side of a case over a folder: its files, and what it takes away. */
export const layOver = (folder: string, side: string): void => {
  for (const path of filesBelow(side)) {
    const target = join(folder, path);
    rmSync(target.replace(/\.deleted$/, ''), { force: true });
    if (!path.endsWith('.deleted')) copy(join(side, path), target);
  }
};

/** A link is copied as it is, wherever it leads. */
const copy = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else copyFileSync(from, to);
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

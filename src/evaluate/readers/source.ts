// The bytes of a file, read in pieces at places. The only code of the readers that touches the file system.

import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type EngineProblem, engineProblem } from '../problem.ts';

interface Piece {
  readonly into: Uint8Array;
  readonly at: number;
  readonly length: number;
  readonly position: number;
}

export interface Source {
  readonly name: string;
  readonly size: number;
  /** The same for the same file with the same bytes, as far as the file system knows. */
  readonly identity: string;
  /** Bytes read; fewer than asked only at the end. */
  readonly read: (piece: Piece) => number;
  /** Whether the file is another one, or has other bytes, than when it was opened. */
  readonly changed: () => boolean;
  readonly close: () => void;
}

const same = (a: BigIntStats, b: BigIntStats): boolean =>
  a.size === b.size &&
  a.mtimeNs === b.mtimeNs &&
  a.ctimeNs === b.ctimeNs &&
  a.ino === b.ino &&
  a.dev === b.dev;

const readFully = (descriptor: number, { into, at, length, position }: Piece): number => {
  let done = 0;
  while (done < length) {
    // readSync takes at most 2^31 - 1 bytes at once.
    const step = Math.min(length - done, 0x4000_0000);
    const got = readSync(descriptor, into, at + done, step, position + done);
    if (got === 0) break;
    done += got;
  }
  return done;
};

const statNow = (path: string): BigIntStats | null => {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
};

// No message of a reader names the file: a path of this machine would travel with it into a verdict.
const notFound = (path: string, message: string): EngineProblem =>
  engineProblem(path, { code: 'file-not-found', message, expected: 'a file that can be read' });

export const openSource = (path: string): Source | EngineProblem => {
  let descriptor: number;
  try {
    // Looked at before opening: opening a pipe without a writer would wait for ever.
    if (!statSync(path).isFile()) return notFound(path, 'this is not a regular file');
    descriptor = openSync(path, 'r');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return notFound(
      path,
      reason === 'ENOENT' ? 'there is no such file' : `the file cannot be opened (${reason})`,
    );
  }
  const opened = fstatSync(descriptor, { bigint: true });
  return {
    name: path,
    size: Number(opened.size),
    identity: [opened.dev, opened.ino, opened.size, opened.mtimeNs].join(' '),
    read: (piece) => readFully(descriptor, piece),
    changed: () => {
      const now = statNow(path);
      return now === null || !same(opened, now) || !same(opened, fstatSync(descriptor, { bigint: true }));
    },
    close: () => closeSync(descriptor),
  };
};

/** Bytes already in memory: a blob of a git tree, a test. */
export const bytesSource = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  identity: name,
  read: ({ into, at, length, position }) => {
    const part = bytes.subarray(position, position + length);
    into.set(part, at);
    return part.length;
  },
  changed: () => false,
  close: () => {},
});

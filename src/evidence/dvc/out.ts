import { posix } from 'node:path';
import { Decimal } from '../../domain/decimal.ts';
import { at, type Path, type Value } from '../../domain/document/value.ts';
import { insideRepository } from '../paths.ts';

/** One output as DVC wrote it down. */
export interface Out {
  /** From the repository's root; null when it lies outside. */
  readonly path: string | null;
  readonly written: string;
  readonly md5: string | null;
  readonly size: number | null;
  /** `null`: DVC 2, which left it out. */
  readonly hash: string | null;
  readonly folder: boolean;
}

/** A digest of digits alone reads as a number; its text is what counts. */
export const textAt = (value: Value | undefined, path: Path): string | null => {
  const found = at(value, path);
  if (found instanceof Decimal) return found.text;
  return typeof found === 'string' ? found : null;
};

/** `folder`: where paths in this file start from. */
export const outOf = (value: Value, folder: string): Out | null => {
  const written = textAt(value, ['path']);
  if (written === null) return null;
  const md5 = textAt(value, ['md5']);
  const size = Number(textAt(value, ['size']) ?? Number.NaN);
  return {
    path: from(folder, written),
    written,
    md5,
    size: Number.isSafeInteger(size) && size >= 0 ? size : null,
    hash: textAt(value, ['hash']),
    folder: md5?.endsWith('.dir') === true || at(value, ['nfiles']) !== undefined,
  };
};

const from = (folder: string, written: string): string | null => {
  const joined = posix.join(folder, written);
  return /^(?:\/|[A-Za-z]:|[a-z\d+.-]+:\/\/)/i.test(written) ? null : insideRepository(joined);
};

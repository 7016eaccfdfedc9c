import { type Unavailable, unavailable } from './evidence.ts';

// What more than one place can have to say.

export const tooLarge = (what: string, bytes: number, most: number): Unavailable =>
  unavailable(
    `${what} has ${bytes} bytes; assay reads at most ${most}.`,
    'Keep only the columns that are measured, write Parquet instead of CSV, or let the policy raise the limit.',
  );

/** The bytes are there, and they are not the ones that the manifest speaks of. */
export const otherDigest = (what: string, found: string, pinned: string): Unavailable => ({
  ...unavailable(
    `The manifest pins sha256 ${pinned}, but ${what} has sha256 ${found}.`,
    'Pin the sha256 of the file that was evaluated, or bring back the file that the manifest pins.',
  ),
  other: found,
});

export const changing = (what: string): Unavailable =>
  unavailable(
    `${what} changed while it was read, so what was read may be parts of two files.`,
    'Let the step that writes it finish before assay starts, then run assay again.',
  );

/** `EACCES` and the like; what else was thrown, in its own words. */
export const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
};

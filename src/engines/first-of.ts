interface Told {
  readonly file: string;
  readonly line: number | null;
  readonly row: number | null;
  readonly message: string;
}

/** One problem of many, with its place. */
export const firstOf = (problems: readonly Told[]): string => {
  const [first, ...others] = problems;
  if (first === undefined) return 'the predictions cannot be read';
  const place =
    first.line === null
      ? first.row === null
        ? first.file
        : `${first.file}, row ${first.row}`
      : `${first.file}:${first.line}`;
  return `${place}: ${first.message}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
};

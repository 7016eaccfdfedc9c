// How many rows to make room for when the file does not say: by the rows seen in the bytes read so far.

const slack = 1.02;

export const expectedRows = (rows: number, consumed: number, size: number): number => {
  if (rows < 64 || consumed === 0) return Math.max(1024, rows * 2);
  const guess = Math.ceil((rows / consumed) * size * slack) + 64;
  // A guess from a head unlike the rest must not claim memory that the file cannot fill.
  return Math.max(rows + 1024, Math.min(guess, rows * 64));
};

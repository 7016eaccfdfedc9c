/** A. Neumaier (1974): as if summed in twice the precision, so that the order of rows does not show. */
export const compensatedSum = (length: number, term: (index: number) => number): number => {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    const x = term(i);
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
};

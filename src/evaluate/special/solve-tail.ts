/** A distribution function and its density in the same variable. */
export interface Tail {
  readonly probability: number;
  readonly density: number;
}

const steps = 400;

const settled = (step: number, t: number): boolean => Math.abs(step) <= 1e-9 * Math.max(1, Math.abs(t));

const halfway = (low: number, high: number): number => {
  if (low === -Infinity) return high - 2 * Math.abs(high) - 1;
  if (high === Infinity) return low + 2 * Math.abs(low) + 1;
  return low + (high - low) / 2;
};

/**
 * The t with probability(t) = target, for a log-concave distribution function: Newton on its logarithm
 * cannot pass the root from the left, so it converges from anywhere that the function has not underflowed;
 * there the bracket is halved.
 */
export const solveTail = (target: number, start: number, at: (t: number) => Tail): number => {
  let low = -Infinity;
  let high = Infinity;
  let t = start;
  for (let i = 0; i < steps; i++) {
    const { probability, density } = at(t);
    if (probability === target) return t;
    if (probability < target) low = t;
    else high = t;
    const step = (Math.log(target / probability) * probability) / density;
    const next = t + step;
    if (settled(step, t)) return next;
    t = next > low && next < high ? next : halfway(low, high);
    if (t === low || t === high) return t;
  }
  return t;
};

/** Numbers by chance that a seed repeats. `state` names the place, so that one input can be made again. */
export interface Chance {
  readonly below: (limit: number) => number;
  readonly oneOf: <T>(all: readonly [T, ...T[]]) => T;
}

const mixed = (counter: number): number => {
  let word = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
};

/** Of one input: the same whatever came before it. */
export const chanceOf = (seed: number, input: number): Chance => {
  let counter = mixed(mixed(seed) ^ input);
  const below = (limit: number): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    return Math.floor((mixed(counter) / 4_294_967_296) * limit);
  };
  return { below, oneOf: (all) => all[below(all.length)] ?? all[0] };
};

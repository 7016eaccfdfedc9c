// What a unit draws depends on its text alone: not on where it stands, nor on what else is drawn.

const prime = 0x01000193;
const low21 = 0x1fffff;

/** 53 bits of two FNV-1a hashes, each finished as in MurmurHash3 so that every bit of the text reaches every bit of it. */
const finished = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (again ^ (again >>> 16)) >>> 0;
};

export interface Text {
  readonly at: (index: number) => number;
  readonly start: number;
  readonly end: number;
}

/** A number below 2^53. */
export const unitOf = ({ at, start, end }: Text): number => {
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (let i = start; i < end; i++) {
    const byte = at(i);
    one = Math.imul(one ^ byte, prime);
    two = Math.imul(two ^ byte, prime) ^ (two >>> 15);
  }
  return finished(one) + (finished(two) & low21) * 2 ** 32;
};

export const textUnit = (text: string): number =>
  unitOf({ at: (index) => text.charCodeAt(index), start: 0, end: text.length });

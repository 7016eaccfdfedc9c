/** Some of the people, one bit for each in the order in which they are to be taken. */
export type Bits = Int32Array;

const width = 32;

export const noBits = (people: number): Bits => new Int32Array(Math.ceil(people / width));

export const setBit = (bits: Bits, person: number): void => {
  bits[person >>> 5] = (bits[person >>> 5] ?? 0) | (1 << (person & 31));
};

const clearBit = (bits: Bits, person: number): void => {
  bits[person >>> 5] = (bits[person >>> 5] ?? 0) & ~(1 << (person & 31));
};

export const hasBit = (bits: Bits, person: number): boolean =>
  ((bits[person >>> 5] ?? 0) & (1 << (person & 31))) !== 0;

/** Of one set, that set itself. */
export const inAll = (sets: readonly Bits[]): Bits =>
  sets.reduce((one, other) => one.map((word, at) => word & (other[at] ?? 0)));

/** The first who is in both; -1: nobody is. */
const firstInBoth = (one: Bits, other: Bits): number => {
  for (let word = 0; word < one.length; word++) {
    const both = (one[word] ?? 0) & (other[word] ?? 0);
    if (both !== 0) return word * width + (width - 1 - Math.clz32(both & -both));
  }
  return -1;
};

/** Who takes which of the first slots. */
export interface Matching {
  /** How many slots had their turn. */
  readonly slots: number;
  /** By person; -1: none. */
  readonly slotOf: Int32Array;
  /** Whom a search in vain has reached no later one gets past: without this, many open slots would each look again. */
  readonly hopeful: Bits;
}

export const nobodyYet = (people: number): Matching => ({
  slots: 0,
  slotOf: new Int32Array(people).fill(-1),
  hopeful: noBits(people).fill(-1),
});

/**
 * Each slot takes one of its candidates, each candidate at most one slot, as many slots as can be (Kuhn's augmenting
 * paths). Sets of bits, because hundreds of slots may be after the same hundreds of people. Goes on from where the
 * first slots of these were matched.
 */
export const match = (slots: readonly Bits[], from: Matching): Matching => {
  const slotOf = from.slotOf.slice();
  let { hopeful } = from;
  const takes = (slot: number, unseen: Bits): boolean => {
    const candidates = slots[slot] ?? noBits(0);
    for (;;) {
      const person = firstInBoth(candidates, unseen);
      if (person < 0) return false;
      clearBit(unseen, person);
      const holder = slotOf[person] ?? -1;
      if (holder >= 0 && !takes(holder, unseen)) continue;
      slotOf[person] = slot;
      return true;
    }
  };
  for (let slot = from.slots; slot < slots.length; slot++) {
    const unseen = hopeful.slice();
    if (!takes(slot, unseen)) hopeful = unseen;
  }
  return { slots: slots.length, slotOf, hopeful };
};

/** The person in each slot; -1: it is open. */
const personIn = ({ slots, slotOf }: Matching): Int32Array => {
  const filled = new Int32Array(slots).fill(-1);
  for (const [person, slot] of slotOf.entries()) if (slot >= 0) filled[slot] = person;
  return filled;
};

/** The same for people by their names. */
export const matchPeople = (slots: readonly (readonly string[])[]): readonly (string | null)[] => {
  const people = [...new Set(slots.flat())];
  const numbers = new Map(people.map((person, number) => [person, number] as const));
  const candidates = slots.map((names) => {
    const bits = noBits(people.length);
    for (const name of names) setBit(bits, numbers.get(name) ?? 0);
    return bits;
  });
  const matched = match(candidates, nobodyYet(people.length));
  return [...personIn(matched)].map((person) => people[person] ?? null);
};

/** Each slot takes one of its candidates, each candidate at most one slot, as many slots as can be (Kuhn's augmenting paths). */
export const matchPeople = (slots: readonly (readonly string[])[]): readonly (string | null)[] => {
  const slotOf = new Map<string, number>();
  const takes = (slot: number, seen: Set<string>): boolean => {
    for (const person of slots[slot] ?? []) {
      if (seen.has(person)) continue;
      seen.add(person);
      const holder = slotOf.get(person);
      if (holder !== undefined && !takes(holder, seen)) continue;
      slotOf.set(person, slot);
      return true;
    }
    return false;
  };
  for (const slot of slots.keys()) takes(slot, new Set());
  const filled: (string | null)[] = slots.map(() => null);
  for (const [person, slot] of slotOf) filled[slot] = person;
  return filled;
};

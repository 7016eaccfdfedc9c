import type { Head } from '../snapshot.ts';
import { instant } from '../time.ts';

/**
 * The head that stood there at this time; null: of that one, or of a later one, nobody knows when it came. Of a push and
 * a word in one second the push came later, but for the first head: before it there was nothing to speak of.
 */
export const headAt = (at: string, heads: readonly Head[]): Head | null => {
  const said = instant(at) ?? -Infinity;
  const pushed = (head: Head): number | null => (head.at === null ? null : instant(head.at));
  const [first = null] = heads;
  const last = heads.findLast((head) => (pushed(head) ?? -Infinity) < said);
  if (last !== undefined) return pushed(last) === null ? null : last;
  return first !== null && pushed(first) === said ? first : null;
};

import type { Path, Value } from '../document/value.ts';
import type { Place } from '../problem.ts';

/** A policy as written, whether or not every part of it has the right type: its names can be looked up all the same. */
export interface Written {
  readonly value: Value;
  readonly originOf: (path: Path) => Place;
}

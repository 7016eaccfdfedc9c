import { isMap, type Path, type Value } from '../document/value.ts';

// How a policy that extends another is laid over it: named things (a role, a gate) are replaced whole; what is asked
// of a state is replaced key by key, so that a team can name its own gates and keep the recommended approvals.

const deepest: { readonly [section: string]: number } = {
  to: 2,
  amendments: 2,
  roles: 1,
  gates: 1,
  bins: 1,
  holdouts: 1,
};

/** Whether a value of `over` at this path replaces what `under` has there, or is laid into it. */
const isReplaced = (path: Path): boolean => path.length > (deepest[String(path[0])] ?? 1);

export interface Merged {
  readonly value: Value;
  /** The paths, dotted, whose value came from `over`. */
  readonly own: ReadonlySet<string>;
}

export const layOver = (under: Value, over: Value): Merged => {
  const own = new Set<string>();
  return { value: merge(under, over, { path: [], own }), own };
};

interface At {
  readonly path: Path;
  readonly own: Set<string>;
}

const merge = (under: Value | undefined, over: Value, here: At): Value => {
  if (!isMap(under) || !isMap(over) || isReplaced(here.path)) {
    here.own.add(here.path.join('.'));
    return over;
  }
  const result = Object.assign(Object.create(null), under) as { [key: string]: Value };
  for (const [key, value] of Object.entries(over))
    result[key] = merge(under[key], value, { path: [...here.path, key], own: here.own });
  return result;
};

import { canonical } from '../canonical.ts';
import { inFlow } from '../document/flow.ts';
import { isMap, type Path, plain, type Value, type ValueMap } from '../document/value.ts';
import type { Place } from '../problem.ts';
import { compared, type Told } from './compared.ts';
import type { Policy } from './policy.ts';
import { type Effect, type Strictness, strictness } from './strictness.ts';

/** One thing that a policy asks otherwise than another. */
export interface Loosening extends Place {
  readonly effect: Effect;
  /** Dotted. */
  readonly path: string;
  /** "auc-floor: at least 0.91 -> 0.88" */
  readonly what: string;
}

/** What the next policy asks otherwise than the old one, each with its defaults; what got weaker first. */
export const loosenings = (old: Policy, next: Policy): readonly Loosening[] => {
  const lines = walk({ old: old.value, next: next.value }, []).filter(isNotSaidTwice);
  return order.flatMap((effect) =>
    lines
      .filter((line) => line.effect === effect)
      .map(({ path, said }) => ({
        effect,
        path: path.join('.'),
        what: `${subjectOf(path)}${said}`,
        ...placeIn(next, path),
      })),
  );
};

const order: readonly Effect[] = ['weaker', 'different', 'stronger'];

interface Sides {
  readonly old: Value | undefined;
  readonly next: Value | undefined;
}

interface Line extends Told {
  readonly path: Path;
}

const walk = (sides: Sides, path: Path): readonly Line[] => {
  const rule = ruleFor(path);
  const { old = rule?.unsaid, next = rule?.unsaid } = sides;
  if (old === undefined || next === undefined) return oneSided({ old, next }, path, rule);
  if (isSame(old, next)) return [];
  if (rule?.manner !== undefined) return compared(rule.manner, old, next).map((told) => ({ path, ...told }));
  return isMap(old) && isMap(next) ? inside(old, next, path) : [changed(path, old, next)];
};

/** Keys in another order say the same; items of a list need not. */
const isSame = (old: Value, next: Value): boolean => canonical(plain(old)) === canonical(plain(next));

const inside = (old: ValueMap, next: ValueMap, path: Path): readonly Line[] => {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(next))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    walk({ old: before.get(key), next: after.get(key) }, [...path, key]),
  );
};

const opposite: { readonly [effect in Effect]: Effect } = {
  weaker: 'stronger',
  stronger: 'weaker',
  different: 'different',
};

const empty: ValueMap = {};

/** What stands on one side only means something of itself, or by each of its parts. */
const oneSided = ({ old, next }: Sides, path: Path, rule: Strictness | undefined): readonly Line[] => {
  const { gone } = rule ?? {};
  const value = old ?? next ?? null;
  if (gone === undefined && isMap(value) && Object.keys(value).length > 0)
    return next === undefined ? inside(value, empty, path) : inside(empty, value, path);
  const effect = gone ?? 'different';
  return next === undefined
    ? [{ path, effect, said: ` no longer ${shown(value)}`, name: null }]
    : [{ path, effect: opposite[effect], said: ` now ${shown(value)}`, name: null }];
};

const changed = (path: Path, old: Value, next: Value): Line => ({
  path,
  effect: 'different',
  said: ` ${shown(old)} -> ${shown(next)}`,
  name: null,
});

const longest = 100;

const shown = (value: Value): string => {
  const text = inFlow(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
};

const ruleFor = (path: Path): Strictness | undefined =>
  strictness.find((rule) => {
    const parts = rule.path.split('.');
    return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
  });

/** A gate that is no longer asked for need not be told again where it was defined. */
const isNotSaidTwice = ({ path }: Line, _: number, lines: readonly Line[]): boolean =>
  path[0] !== 'gates' ||
  path.length !== 2 ||
  !lines.some((other) => other.path.at(-1) === 'gates' && other.name === path[1]);

const subjectOf = ([first, ...rest]: Path): string => {
  if (first !== 'gates' || rest.length === 0) return `${[first, ...rest].join('.')}:`;
  const [id, ...keys] = rest;
  return keys.length === 0 ? `gate ${id}:` : `${id}: ${keys.join('.').replaceAll('_', ' ')}`;
};

/** What the recommended policy says stands in no file of the repository. */
const placeIn = (policy: Policy, path: Path): Place => {
  const { file, line, column } = policy.originOf(path);
  return file === policy.file ? { file, line, column } : { file: policy.file, line: 1, column: 1 };
};

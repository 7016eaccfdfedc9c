import { Decimal } from '../decimal.ts';

/** YAML as assay reads it: numbers keep their source text, maps have no prototype. */
export type Value = string | boolean | null | Decimal | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

export type Path = readonly (string | number)[];

export const isMap = (value: unknown): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Decimal);

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

export const at = (value: Value | undefined, path: Path): Value | undefined =>
  path.reduce<Value | undefined>((here, key) => step(here, key), value);

const step = (value: Value | undefined, key: string | number): Value | undefined => {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined;
  return isMap(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
};

/** Text; a plain number counts as the text that stands there (1.10 is not 1.1). */
export const asText = (value: Value | undefined): string | null => {
  if (value instanceof Decimal) return value.text;
  return typeof value === 'string' ? value : null;
};

/** What was found, in a few words, for an error message. */
export const said = (value: Value | undefined): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (an empty value)';
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 57)}...` : value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Decimal) return value.text;
  return isList(value) ? `a list of ${value.length}` : 'a map';
};

/** As JSON data that does not depend on how its numbers or keys are written down. */
export const plain = (value: Value): unknown => {
  if (isList(value)) return value.map(plain);
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return value instanceof Decimal ? value.toQuantity() : value;
};

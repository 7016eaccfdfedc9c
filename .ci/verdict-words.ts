import type { Node } from './json-schema.ts';

export const text: Node = { type: 'string' };
export const integer: Node = { type: 'integer', minimum: 0 };
export const flag: Node = { type: 'boolean' };

type Properties = { readonly [key: string]: Node };

/** A map that has all of these keys, perhaps the optional ones, and may have others. */
export const of = (properties: Properties, optional: Properties = {}): Node => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
});

export const list = (items: Node): Node => ({ type: 'array', items });
export const record = (values: Node): Node => ({ type: 'object', additionalProperties: values });
export const closedList = (values: readonly string[]): Node => ({ enum: values });
export const orNull = (type: string): Node => ({ type: [type, 'null'] });

/** The same, or null. */
export const orNone = (properties: { readonly [key: string]: Node }): Node => ({
  ...of(properties),
  type: ['object', 'null'],
});

/** One of several shapes, told apart by `kind`. */
export const oneOfKinds = (kinds: { readonly [kind: string]: { readonly [key: string]: Node } }): Node => ({
  oneOf: Object.entries(kinds).map(([kind, properties]) => of({ kind: { const: kind }, ...properties })),
});

import { z } from 'zod';
import { gates } from '../src/domain/gates/index.ts';
import { keySyntax } from '../src/domain/schema/atoms.ts';

// From the schemas that parse to the schemas that editors read. What a zod schema cannot say of its input is said here:
// `x-` keys in maps, keys that begin alike, the short form of approvals, a gate that is what its key says it is.

export interface Node {
  readonly [keyword: string]: unknown;
}

export type Nodes = { readonly [key: string]: Node };

const draft = 'https://json-schema.org/draft/2020-12/schema';
const greatestCount = Number.MAX_SAFE_INTEGER;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const nodesOf = (value: unknown): Nodes => (isNode(value) ? (value as Nodes) : {});

/** A keyword that is a text; none otherwise. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const raw = (schema: z.ZodType): Node => {
  const { $schema: _, ...node } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return adapt(node);
};

const adapt = (value: unknown): Node => {
  if (!isNode(value)) return {};
  const { 'x-assay': marker, ...node } = value;
  if (marker === 'gate') return { $ref: '#/$defs/gate' };
  if (marker === 'approvals') return approvals();
  return node['type'] === 'object' ? object(node) : leaf(node);
};

const leaf = (node: Node): Node => {
  const { minLength, ...rest } = node;
  const items = isNode(node['items']) ? { items: adapt(node['items']) } : {};
  if (node['type'] === 'integer') return { maximum: greatestCount, ...rest };
  if (minLength === 1) return { ...rest, pattern: '\\S' };
  return { ...rest, ...items, ...asWritten(node) };
};

/** The parser reads plain numbers by their source text, so a path may look like one, and `assay: "1"` is 1. */
const asWritten = ({ type, pattern, enum: values }: Node): Node => {
  if (type === 'string' && textOf(pattern).includes('\\.\\.')) return { type: ['string', 'number'] };
  const isNumbers = Array.isArray(values) && values.every((value) => typeof value === 'number');
  return isNumbers ? { enum: values.flatMap((value) => [value, String(value)]) } : {};
};

const extras: Nodes = { '^x-': {} };

const object = (node: Node): Node => ('properties' in node ? closed(node) : table(node));

const closed = (node: Node): Node => {
  const all = Object.entries(nodesOf(node['properties']));
  const alike = all.filter(([key]) => key.endsWith('_')).map(([key, item]) => beginning(key, item));
  const own = all.filter(([key]) => !key.endsWith('_')).map(([key, item]) => [key, adapt(item)] as const);
  return {
    ...node,
    properties: Object.fromEntries(own),
    patternProperties: { ...Object.fromEntries(alike), ...extras },
    additionalProperties: false,
  };
};

const nameSyntax = (node: Node): string =>
  textOf(nodesOf(node)['propertyNames']?.['pattern']).replace(/^\^/, '');

const beginning = (key: string, item: Node): readonly [string, Node] => [
  `^(?=${key}.)${nameSyntax(item)}`,
  adapt(item['additionalProperties']),
];

const table = (node: Node): Node => ({
  ...node,
  propertyNames: { pattern: `^${nameSyntax(node)}` },
  additionalProperties: adapt(node['additionalProperties']),
});

const roleName = { type: 'string', pattern: keySyntax.source };

/** A role, or a map of which an alternative may not leave a choice again. */
const roles = (more: Nodes): Node => ({
  type: 'object',
  properties: more,
  propertyNames: { pattern: keySyntax.source },
  additionalProperties: { type: 'integer', minimum: 1, maximum: greatestCount },
});

const alternative: Node = {
  anyOf: [roleName, { type: 'array', items: { anyOf: [roleName, roles({})] }, minItems: 1 }, roles({})],
};

const approvals = (): Node => {
  const counts = roles({ any: { type: 'array', items: alternative, minItems: 2, maxItems: 8 } });
  return { anyOf: [{ type: 'array', items: { anyOf: [roleName, counts] }, uniqueItems: true }, counts] };
};

/** JSON Schema knows no first key: a rule is of a kind when it has the kind's key and fits the kind's schema. */
const gateDefinitions = (): Nodes => ({
  gate: { anyOf: gates.map(({ kind }) => ({ $ref: `#/$defs/gate_${kind}` })) },
  ...Object.fromEntries(
    gates.map(({ kind, asks, schema }) => [
      `gate_${kind}`,
      { title: kind, description: asks, ...raw(schema as unknown as z.ZodType) },
    ]),
  ),
});

export interface Titled {
  readonly title: string;
  readonly description: string;
}

export const fileSchema = (schema: z.ZodType, titled: Titled): Node => {
  const node = raw(schema);
  const usesGates = JSON.stringify(node).includes('#/$defs/gate');
  return { $schema: draft, ...titled, ...node, ...(usesGates ? { $defs: gateDefinitions() } : {}) };
};

export const written = (titled: Titled, node: Node): Node => ({ $schema: draft, ...titled, ...node });

import { z } from 'zod';
import { gates } from '../src/domain/gates/index.ts';

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
  if (marker === 'approvals') return approvals(node);
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
  return Array.isArray(values) && values[0] === 1 ? { enum: [1, '1'] } : {};
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

const approvals = (node: Node): Node => ({
  anyOf: [
    { type: 'array', items: { type: 'string', pattern: `^${nameSyntax(node)}` }, uniqueItems: true },
    object(node),
  ],
});

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

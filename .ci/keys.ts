import { states } from '../src/domain/lifecycle.ts';
import { isNode, type Node, nodesOf, textOf } from './json-schema.ts';
import type { Words } from './words/manifest.ts';

/** One key of a format: its dotted path (`data.<name>.dvc`, `deployment.canary[].held`) and its schema. */
export interface Key {
  readonly path: string;
  readonly node: Node;
  readonly needed: boolean;
}

export const keysOf = (node: Node, path = ''): readonly Key[] => {
  const required = (node['required'] ?? []) as readonly string[];
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const named = Object.entries(nodesOf(node['properties'])).map(([key, inner]) => ({
    path: at(isStates(node) ? '<state>' : key),
    node: inner,
    needed: required.includes(key),
  }));
  const own = isStates(node) ? named.slice(0, 1) : named;
  const alike = beginnings(node).map(([start, inner]) => ({
    path: at(`${start}<name>`),
    node: inner,
    needed: false,
  }));
  return [
    ...[...own, ...alike, ...entries(node, at)].flatMap((key) => [key, ...keysOf(key.node, key.path)]),
    ...items(node, path),
  ];
};

const isStates = (node: Node): boolean => states.every((state) => state in nodesOf(node['properties']));

const beginnings = (node: Node): readonly (readonly [string, Node])[] =>
  Object.entries(nodesOf(node['patternProperties'])).flatMap(([pattern, inner]) => {
    const [, start] = /^\^\(\?=(\w+_)\.\)/.exec(pattern) ?? [];
    return start === undefined ? [] : [[start, inner] as const];
  });

const entries = (node: Node, at: (key: string) => string): readonly Key[] => {
  const counts = node['anyOf'];
  if (Array.isArray(counts) && isNode(counts[1]) && isNode(counts[1]['additionalProperties']))
    return [{ path: at('<role>'), node: counts[1]['additionalProperties'], needed: false }];
  const inner = node['additionalProperties'];
  return isNode(inner) ? [{ path: at('<name>'), node: inner, needed: false }] : [];
};

/** A list of maps has keys of its own; a list of anything else is said by its type. */
const items = (node: Node, path: string): readonly Key[] => {
  const inner = node['items'];
  if (!isNode(inner) || inner['type'] !== 'object') return [];
  const each = { path: `${path}[]`, node: inner, needed: false };
  return [each, ...keysOf(inner, each.path)];
};

export interface SaidKey extends Key {
  readonly meaning: string;
  readonly example: string;
}

/** Every key with its words; a key without words, or words without a key, is an error of whoever added it. */
export const said = (keys: readonly Key[], words: Words): readonly SaidKey[] => {
  const paths = new Set(keys.map(({ path }) => path));
  const silent = [...paths].filter((path) => words[path] === undefined);
  const idle = Object.keys(words).filter((path) => !paths.has(path));
  if (silent.length + idle.length > 0)
    throw new Error(
      `keys without words in .ci/words: ${silent.join(', ')}; words without a key: ${idle.join(', ')}`,
    );
  return keys.map((key) => {
    const [meaning, example] = words[key.path] ?? ['', ''];
    return { ...key, meaning, example };
  });
};

/** The schema with each key's meaning as its description, for editors. */
export const described = (node: Node, words: Words, path = ''): Node => {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const say = (inner: Node, own: string): Node => {
    const whole = described(inner, words, own);
    const meaning = words[own]?.[0];
    return meaning === undefined ? whole : { description: meaning, ...whole };
  };
  const mapped = (nodes: unknown, name: (key: string) => string): Node =>
    Object.fromEntries(Object.entries(nodesOf(nodes)).map(([key, inner]) => [key, say(inner, name(key))]));
  const start = (pattern: string): string => /^\^\(\?=(\w+_)\.\)/.exec(pattern)?.[1] ?? 'x-';
  return {
    ...node,
    ...('properties' in node
      ? { properties: mapped(node['properties'], (key) => at(isStates(node) ? '<state>' : key)) }
      : {}),
    ...('patternProperties' in node
      ? { patternProperties: mapped(node['patternProperties'], (key) => at(`${start(key)}<name>`)) }
      : {}),
    ...(isNode(node['additionalProperties'])
      ? { additionalProperties: say(node['additionalProperties'], at('<name>')) }
      : {}),
    ...(isNode(node['items']) ? { items: say(node['items'], `${path}[]`) } : {}),
  };
};

/** The type of a key, in a few words. */
export const typeOf = (node: Node): string => {
  const { type, enum: values, pattern, items: inner, anyOf, $ref } = node;
  if ($ref !== undefined) return 'gate';
  if (Array.isArray(values)) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (isNode(inner)) return `list of ${typeOf(inner)}`;
  if (anyOf !== undefined && type === undefined) return 'list of roles, or map of role to count';
  if (type === 'object') return 'map';
  if (type === 'integer') return 'whole number';
  return textType(textOf(type) || (type === undefined ? 'anything' : 'text'), textOf(pattern));
};

const textType = (type: string, pattern: string): string => {
  if (pattern.includes('\\.\\.')) return 'path';
  if (pattern.includes('us|ms')) return 'duration';
  if (pattern.includes('\\d{4}-')) return 'date';
  if (pattern.includes('{64}')) return 'SHA-256';
  if (pattern.includes('auc_roc')) return 'metric';
  if (pattern.includes('parity')) return 'fairness metric';
  return (
    ({ number: 'decimal', boolean: 'true or false', anything: 'anything' } as { [key: string]: string })[
      type
    ] ?? 'text'
  );
};

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 allows `nullable` beside `$ref` or `oneOf`; JSON Schema knows it only beside `type`. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withNulls(part)]));
  if (value.nullable !== true || value.type !== undefined) return inner;
  const { nullable: _, ...rest } = inner;
  return { anyOf: [rest, { type: 'null' }] };
}

function load(): Json {
  const file = readFileSync(new URL('../github-openapi.json.br', import.meta.url));
  const { openapi } = JSON.parse(brotliDecompressSync(file).toString()) as { openapi: Json };
  return withNulls(openapi) as Json;
}

let loaded: Json | undefined;

export function description(): Json {
  loaded ??= load();
  return loaded;
}

function inside(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isObject(value) ? value[key] : undefined;
}

/** What is at the end of these keys, or undefined where they lead nowhere. */
export const child = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce(inside, value);

export function resolve(value: unknown): unknown {
  const reference = child(value, '$ref');
  return typeof reference === 'string' ? child(description(), ...reference.slice(2).split('/')) : value;
}

export const schema = (name: string): unknown => child(description(), 'components', 'schemas', name);

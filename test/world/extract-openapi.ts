/** Writes the part of GitHub's OpenAPI description that the world is judged by. Run after `operations` grew. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { operations } from './http/operations.ts';

const version = '23.0.2';

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Prose and examples are four fifths of the description and judge nothing. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) =>
      !(key === 'description' && typeof inner === 'string') &&
      !((key === 'example' || key === 'examples') && !(isObject(inner) && 'type' in inner)) &&
      key !== 'x-github' &&
      key !== 'externalDocs',
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

function child(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function servedPaths(description: unknown): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ');
    const found = child(child(child(description, 'paths'), path), method.toLowerCase());
    if (found === undefined) throw new Error(`GitHub does not describe ${operation}`);
    paths[path] = { ...paths[path], [method.toLowerCase()]: found };
  }
  return paths;
}

function reachable(description: unknown, paths: unknown): Record<string, Record<string, unknown>> {
  const components: Record<string, Record<string, unknown>> = {};
  const waiting = references(paths);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [, , family = '', name = ''] = next.split('/');
    if (components[family]?.[name] !== undefined) continue;
    const found = child(child(child(description, 'components'), family), name);
    components[family] = { ...components[family], [name]: found };
    waiting.push(...references(found));
  }
  return components;
}

const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--ignore-scripts', `@octokit/openapi@${version}`], { cwd: folder });
  const file = join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  const description = bare(JSON.parse(readFileSync(file, 'utf8')));
  const paths = servedPaths(description);
  const openapi = {
    openapi: child(description, 'openapi'),
    paths,
    components: reachable(description, paths),
  };
  const text = JSON.stringify({ version, openapi });
  const target = new URL('github-openapi.json.br', import.meta.url);
  writeFileSync(target, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
} finally {
  rmSync(folder, { recursive: true });
}

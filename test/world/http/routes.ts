import { contents } from '../rest/contents.ts';
import type { Family } from '../rest/family.ts';
import { gitData } from '../rest/git.ts';
import { issues } from '../rest/issues.ts';
import { people } from '../rest/people.ts';
import { pulls } from '../rest/pulls.ts';
import { repos } from '../rest/repos.ts';
import { reviews } from '../rest/reviews.ts';
import { statuses } from '../rest/statuses.ts';
import { type Operation, operations } from './operations.ts';
import type { Handler } from './types.ts';

const handlers: Family = {
  ...contents,
  ...gitData,
  ...issues,
  ...people,
  ...pulls,
  ...repos,
  ...reviews,
  ...statuses,
};

interface Route {
  readonly operation: Operation;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly fixed: number;
  readonly handler: Handler;
}

/** These may hold slashes. */
const deep: readonly string[] = ['path', 'ref', 'basehead', 'branch'];

function route(operation: Operation): Route {
  const [method = '', path = ''] = operation.split(' ');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  // The contents of the top folder are asked for without a path.
  const source = path
    .replace('/{path}', '(?:/{path})?')
    .replace(/\{(\w+)\}/g, (_, name: string) => (deep.includes(name) ? '(.*)' : '([^/]+)'));
  const handler = handlers[operation];
  if (handler === undefined) throw new Error(`no handler for ${operation}`);
  const fixed = path.split('/').filter((part) => part !== '' && !part.startsWith('{')).length;
  return { operation, method, pattern: new RegExp(`^${source}$`), names, fixed, handler };
}

const routes = operations.map(route).toSorted((one, other) => other.fixed - one.fixed);

export interface Found {
  readonly operation: Operation;
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
}

/** The most particular operation of this address. */
export function findRoute(method: string, path: string): Found | undefined {
  for (const { operation, method: wanted, pattern, names, handler } of routes) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match === null) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')] as const);
    return { operation, handler, params: Object.fromEntries(params) };
  }
  return undefined;
}

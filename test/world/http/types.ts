import { Refusal } from '../refusal.ts';
import type { Caller, State } from '../state.ts';
import { child, isObject, type Json } from './openapi.ts';

export interface Ask {
  readonly state: State;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly caller: Caller | undefined;
  /** The whole address, for links to the other pages. */
  readonly address: URL;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (ask: Ask) => Reply | Promise<Reply>;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const nothing: Reply = { status: 204 };

export const param = (ask: Ask, name: string): string => ask.params[name] ?? '';

export const bodyOf = (ask: Ask): Json => (isObject(ask.body) ? ask.body : {});

export function text(ask: Ask, name: string): string | undefined {
  const value = child(ask.body, name);
  return typeof value === 'string' ? value : undefined;
}

export function texts(ask: Ask, name: string): string[] {
  const value = child(ask.body, name);
  return Array.isArray(value) ? value.map(String) : [];
}

export function demanded(ask: Ask, name: string, resource: string): string {
  const value = text(ask, name);
  if (value !== undefined) return value;
  throw new Refusal(422, 'Validation Failed', [{ resource, field: name, code: 'missing_field' }]);
}

export function signedIn(ask: Ask): Caller {
  if (ask.caller === undefined) throw new Refusal(401, 'Requires authentication');
  return ask.caller;
}

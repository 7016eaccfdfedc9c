import { mayRead, mayWrite, type Need, repoFor } from '../access.ts';
import { pullFor } from '../acts/pulls.ts';
import type { Operation } from '../http/operations.ts';
import { type Ask, type Handler, param } from '../http/types.ts';
import type { Caller, Pull, Repo, Resource } from '../state.ts';

export type Family = Partial<Record<Operation, Handler>>;

export function seen(ask: Ask, ...anyOf: readonly Resource[]): Repo {
  const repo = repoFor(ask.state, ask.caller, param(ask, 'owner'), param(ask, 'repo'));
  mayRead(ask.state, repo, ask.caller, ...anyOf);
  return repo;
}

export function written(ask: Ask, need: Need): { repo: Repo; caller: Caller } {
  const repo = repoFor(ask.state, ask.caller, param(ask, 'owner'), param(ask, 'repo'));
  return { repo, caller: mayWrite(ask.state, repo, ask.caller, need) };
}

export function pullIn(ask: Ask, repo: Repo): Promise<Pull> {
  return pullFor(ask.state, repo, Number(ask.params.pull_number ?? ask.params.issue_number));
}

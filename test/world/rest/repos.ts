import { activeRules } from '../acts/rules.ts';
import { child, isObject, type Json } from '../http/openapi.ts';
import { paged } from '../http/pages.ts';
import { type Ask, bodyOf, created, ok, param } from '../http/types.ts';
import { nodeId } from '../node-ids.ts';
import { notFound, Refusal } from '../refusal.ts';
import { type Activity, fullName, nextId, now, type Repo } from '../state.ts';
import { type Family, seen, written } from './family.ts';
import { root } from './render-git.ts';
import { user } from './render-people.ts';
import { repository } from './render-repo.ts';

function activities(ask: Ask, repo: Repo): Activity[] {
  const ref = ask.query.get('ref');
  const actor = ask.query.get('actor');
  const type = ask.query.get('activity_type');
  const full = ref === null || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  const found = repo.activity.filter(
    (one) =>
      (full === null || one.ref === full) &&
      (actor === null || one.actor === actor) &&
      (type === null || one.type === type),
  );
  return ask.query.get('direction') === 'asc' ? found : found.reverse();
}

/** This list is paged by cursor, unlike the others. */
function cursorPage(
  ask: Ask,
  found: readonly Activity[],
): { items: readonly Activity[]; link: string | undefined } {
  const size = Math.min(Number(ask.query.get('per_page') ?? 30), 100);
  const after = ask.query.get('after');
  const start = after === null ? 0 : found.findIndex((one) => `A${one.id}` === after) + 1;
  const items = found.slice(start, start + size);
  const last = items.at(-1);
  if (last === undefined || start + size >= found.length) return { items, link: undefined };
  const to = new URL(ask.address);
  to.searchParams.set('after', `A${last.id}`);
  return { items, link: `<${to.href}>; rel="next"` };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function protection(ask: Ask, repo: Repo, branch: string, given: Json): Json {
  const url = `${root(ask.state, repo)}/branches/${branch}/protection`;
  const flag = (name: string): Json => ({ enabled: child(given, name) === true });
  const checks = child(given, 'required_status_checks');
  const reviews = child(given, 'required_pull_request_reviews');
  const contexts = [
    ...list(child(checks, 'contexts')),
    ...list(child(checks, 'checks')).map((check) => child(check, 'context')),
  ];
  const required = list(child(checks, 'checks')).map((check) => ({
    context: child(check, 'context'),
    app_id: child(check, 'app_id') ?? null,
  }));
  const strict = child(checks, 'strict') === true;
  const statusUrl = `${url}/required_status_checks`;
  return {
    url,
    ...(isObject(checks) && {
      required_status_checks: {
        url: statusUrl,
        strict,
        contexts,
        contexts_url: `${statusUrl}/contexts`,
        checks: required,
      },
    }),
    ...(isObject(reviews) && {
      required_pull_request_reviews: {
        url: `${url}/required_pull_request_reviews`,
        dismiss_stale_reviews: child(reviews, 'dismiss_stale_reviews') === true,
        require_code_owner_reviews: child(reviews, 'require_code_owner_reviews') === true,
        required_approving_review_count: Number(child(reviews, 'required_approving_review_count') ?? 0),
        require_last_push_approval: child(reviews, 'require_last_push_approval') === true,
      },
    }),
    enforce_admins: { url: `${url}/enforce_admins`, ...flag('enforce_admins') },
    required_linear_history: flag('required_linear_history'),
    allow_force_pushes: flag('allow_force_pushes'),
    allow_deletions: flag('allow_deletions'),
  };
}

const admin = { anyOf: [], role: 'admin' } as const;

/** An installation would need `administration`, which no token of this world has. */
function administered(ask: Ask): Repo {
  return written(ask, { ...admin, hidden: true }).repo;
}

function newRuleset(ask: Ask, repo: Repo): Json {
  const id = nextId(ask.state);
  const at = now(ask.state);
  const shared = { id, node_id: `RRS_${id}`, source_type: 'Repository', source: fullName(repo) };
  const made = {
    target: 'branch',
    bypass_actors: [],
    rules: [],
    ...bodyOf(ask),
    ...shared,
    created_at: at,
    updated_at: at,
  };
  repo.rulesets.push(made);
  return made;
}

export const repos: Family = {
  'GET /repos/{owner}/{repo}': (ask) => ok(repository(ask.state, seen(ask), ask.caller)),

  'GET /repos/{owner}/{repo}/activity': (ask) => {
    const { items, link } = cursorPage(ask, activities(ask, seen(ask, 'contents')));
    const body = items.map((one) => ({
      id: one.id,
      node_id: nodeId('Event', one.id),
      before: one.before,
      after: one.after,
      ref: one.ref,
      timestamp: one.at,
      activity_type: one.type,
      actor: user(ask.state, one.actor),
    }));
    return { status: 200, body, headers: link === undefined ? {} : { link } };
  },

  'GET /repos/{owner}/{repo}/codeowners/errors': (ask) =>
    ok({ errors: seen(ask, 'contents').codeownersErrors }),

  'GET /repos/{owner}/{repo}/branches/{branch}/protection': (ask) => {
    const repo = administered(ask);
    const branch = param(ask, 'branch');
    const found = repo.protection.get(branch);
    if (found === undefined) throw new Refusal(404, 'Branch not protected');
    return ok(protection(ask, repo, branch, found));
  },

  'PUT /repos/{owner}/{repo}/branches/{branch}/protection': (ask) => {
    const repo = administered(ask);
    const branch = param(ask, 'branch');
    repo.protection.set(branch, bodyOf(ask));
    return ok(protection(ask, repo, branch, bodyOf(ask)));
  },

  'GET /repos/{owner}/{repo}/rulesets': (ask) => {
    const repo = seen(ask);
    return paged(
      ask,
      repo.rulesets,
      ({ rules: _rules, conditions: _conditions, bypass_actors: _actors, ...shown }) => shown,
    );
  },

  'POST /repos/{owner}/{repo}/rulesets': (ask) => created(newRuleset(ask, administered(ask))),

  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': (ask) => {
    const repo = seen(ask);
    const found = repo.rulesets.find((one) => String(one.id) === param(ask, 'ruleset_id'));
    if (found === undefined) throw notFound();
    // Who may bypass is told only to those who could change it.
    const { bypass_actors: actors, ...shown } = found;
    const role = ask.caller && repo.collaborators.get(ask.caller.login);
    return ok(role === 'admin' ? { ...shown, bypass_actors: actors } : shown);
  },

  'GET /repos/{owner}/{repo}/rules/branches/{branch}': (ask) => {
    const repo = seen(ask);
    return paged(ask, activeRules(repo, param(ask, 'branch')), ({ ruleset, type, parameters }) => ({
      type,
      ...(parameters !== undefined && { parameters }),
      ruleset_source_type: 'Repository',
      ruleset_source: fullName(repo),
      ruleset_id: ruleset,
    }));
  },
};

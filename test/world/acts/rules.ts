import { child } from '../http/openapi.ts';
import type { Repo } from '../state.ts';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** fnmatch as rulesets use it: `~ALL`, `~DEFAULT_BRANCH`, `refs/heads/release/*`. */
function matches(pattern: unknown, branch: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return branch === 'main';
  const escaped = String(pattern).replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${escaped.replaceAll('**', '\0').replaceAll('*', '[^/]*').replaceAll('\0', '.*')}$`,
  ).test(`refs/heads/${branch}`);
}

export interface ActiveRule {
  readonly ruleset: number;
  readonly type: string;
  readonly parameters: unknown;
}

export function activeRules(repo: Repo, branch: string): ActiveRule[] {
  const active = repo.rulesets.filter((ruleset) => {
    const names = child(ruleset, 'conditions', 'ref_name');
    const included = list(child(names, 'include')).some((pattern) => matches(pattern, branch));
    const excluded = list(child(names, 'exclude')).some((pattern) => matches(pattern, branch));
    const enforced = child(ruleset, 'enforcement') === 'active';
    return enforced && (child(ruleset, 'target') ?? 'branch') === 'branch' && included && !excluded;
  });
  return active.flatMap((ruleset) =>
    list(child(ruleset, 'rules')).map((rule) => ({
      ruleset: Number(child(ruleset, 'id')),
      type: String(child(rule, 'type')),
      parameters: child(rule, 'parameters'),
    })),
  );
}

export function requiredContexts(repo: Repo, branch: string): string[] {
  const classic = child(repo.protection.get(branch), 'required_status_checks');
  const checks = [...list(child(classic, 'checks')), ...list(child(classic, 'contexts'))];
  const rules = activeRules(repo, branch)
    .filter(({ type }) => type === 'required_status_checks')
    .flatMap(({ parameters }) => list(child(parameters, 'required_status_checks')));
  const named = [...checks, ...rules].map((check) => child(check, 'context') ?? check);
  return [...new Set([...repo.requiredStatus, ...named.map(String)])];
}

export function requiredApprovals(repo: Repo, branch: string): number {
  const reviews = child(repo.protection.get(branch), 'required_pull_request_reviews');
  const counts = [
    repo.requiredApprovals,
    Number(child(reviews, 'required_approving_review_count') ?? 0),
    ...activeRules(repo, branch)
      .filter(({ type }) => type === 'pull_request')
      .map(({ parameters }) => Number(child(parameters, 'required_approving_review_count') ?? 0)),
  ];
  return Math.max(...counts);
}

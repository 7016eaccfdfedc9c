import type { RawActor } from './queries/fragments.ts';

/** GraphQL leaves off the `[bot]` that tells an App from the person of the same name. */
export const loginOf = (actor: RawActor | null): string | null => {
  if (actor === null) return null;
  const bare = actor.__typename === 'Bot' && !actor.login.endsWith('[bot]');
  return bare ? `${actor.login}[bot]` : actor.login;
};

export const isBotLogin = (login: string): boolean => login.toLowerCase().endsWith('[bot]');

/** A login that is compared: GitHub's are the same whatever their case. */
export const folded = (login: string): string => login.toLowerCase();

interface TeamName {
  readonly org: string;
  readonly slug: string;
}

export const teamName = (team: string, owner: string): TeamName => {
  const bare = team.replace(/^@/, '');
  const slash = bare.indexOf('/');
  return slash < 0 ? { org: owner, slug: bare } : { org: bare.slice(0, slash), slug: bare.slice(slash + 1) };
};

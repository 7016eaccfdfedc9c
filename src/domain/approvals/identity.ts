import type { Policy } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';

/** GitHub's logins are the same in any case; they are compared lower-cased and shown as GitHub spells them. */
export const sameLogin = (login: string): string =>
  (login.startsWith('@') ? login.slice(1) : login).toLowerCase();

const noReply = /^(?:\d+\+)?([a-z0-9_-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i;

/** From what a manifest, a commit or a trailer says (`@dana`, `Dana <dana@example.com>`, an e-mail) to a login; null = nobody knows. */
export const personNamed = (said: string, known: ReadonlyMap<string, string>): string | null => {
  const trimmed = said.trim();
  const mail = (/<([^<>]+)>$/.exec(trimmed)?.[1] ?? trimmed).toLowerCase();
  const mapped = known.get(mail);
  if (mapped !== undefined) return sameLogin(mapped);
  const login = noReply.exec(mail)?.[1];
  if (login !== undefined) return sameLogin(login);
  // Logins of managed users have an underscore before the short name of their company.
  return /^@?[A-Za-z0-9][A-Za-z0-9_-]*(?:\[bot\])?$/.test(trimmed) ? sameLogin(trimmed) : null;
};

/** E-mail to login: what the policy says, and what GitHub itself attributed in this pull request. */
export const identitiesOf = (snapshot: Snapshot, policy: Policy): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  for (const { author, author_email } of snapshot.heads.flatMap((head) => head.commits)) {
    if (author !== null && author_email !== null) known.set(author_email.toLowerCase(), author);
  }
  for (const [mail, login] of Object.entries(policy.data.people?.identities ?? {}))
    known.set(mail.toLowerCase(), login);
  return known;
};

/** The accounts of each human who has several, lower-cased. */
export const accountsIn = (policy: Policy): readonly ReadonlySet<string>[] => {
  let humans: readonly ReadonlySet<string>[] = [];
  for (const same of policy.data.people?.same ?? []) {
    const accounts = new Set(same.map(sameLogin));
    const met = humans.filter((human) => [...human].some((login) => accounts.has(login)));
    humans = [
      ...humans.filter((human) => !met.includes(human)),
      new Set([...met.flatMap((human) => [...human]), ...accounts]),
    ];
  }
  return humans;
};

/** Whose an account is, logins in lower case. */
export interface Humans {
  /** One name for all accounts of one human. */
  readonly personOf: (login: string) => string;
  readonly accountsOf: (login: string) => readonly string[];
}

export const humansIn = (policy: Policy): Humans => {
  const several = new Map(
    accountsIn(policy).flatMap((human) => [...human].map((login) => [login, human] as const)),
  );
  return {
    personOf: (login) => {
      const [name = login] = several.get(login) ?? [];
      return name;
    },
    accountsOf: (login) => [...(several.get(login) ?? [])],
  };
};

/** Programs whose approval the policy lets count. */
export const botsOf = (policy: Policy): ReadonlySet<string> =>
  new Set((policy.data.people?.bots ?? []).map(sameLogin));

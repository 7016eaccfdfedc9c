import type { Policy } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';

/** GitHub's logins are the same in any case; they are compared lower-cased and shown as GitHub spells them. */
export const sameLogin = (login: string): string => login.replace(/^@/, '').toLowerCase();

const noReply = /^(?:\d+\+)?([a-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i;

/** From what a manifest, a commit or a trailer says (`@dana`, `Dana <dana@example.com>`, an e-mail) to a login; null = nobody knows. */
export const personNamed = (said: string, known: ReadonlyMap<string, string>): string | null => {
  const trimmed = said.trim();
  const mail = (/<([^<>]+)>\s*$/.exec(trimmed)?.[1] ?? trimmed).toLowerCase();
  const mapped = known.get(mail);
  if (mapped !== undefined) return sameLogin(mapped);
  const [, login] = noReply.exec(mail) ?? [];
  if (login !== undefined) return sameLogin(login);
  return /^@?[A-Za-z0-9][A-Za-z0-9-]*$/.test(trimmed) ? sameLogin(trimmed) : null;
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

import { type Binding, leastQuoted, shortDigest } from '../binding/binding.ts';
import { nearest } from '../nearest.ts';
import type { Command } from './comments.ts';
import { sameLogin } from './identity.ts';

/** What `/assay approve ROLE [DIGEST]` is judged by. */
export interface Approving {
  readonly binding: Binding;
  /** The people of each role that the change asks for, by their logins. */
  readonly asked: ReadonlyMap<string, { readonly has: (login: string) => boolean }>;
  /** Why this person can approve nothing here; null: they can. */
  readonly barred: (login: string) => string | null;
  /** The policy counts only an approval that quotes the digest. */
  readonly mustQuote: boolean;
}

type ApprovingLine =
  | { readonly kind: 'quoted'; readonly role: string }
  | { readonly kind: 'meant'; readonly role: string }
  | { readonly kind: 'lapsed'; readonly quoted: string; readonly because: string }
  | { readonly kind: 'refused'; readonly because: string };

export const approvingLine = ({ user, argument }: Command, on: Approving): ApprovingLine => {
  const { role, digest } = read(argument, on);
  const people = on.asked.get(role);
  if (people === undefined) return refuse(unknownRole(role, [...on.asked.keys()]));
  const barred = on.barred(user);
  if (barred !== null) return refuse(barred);
  if (!people.has(sameLogin(user))) return refuse(`not_in_role: you are not in ${role}`);
  return digest === '' ? withoutDigest(role, on) : withDigest(role, digest, on);
};

const refuse = (because: string): ApprovingLine => ({ kind: 'refused', because });

interface Read {
  readonly role: string;
  readonly digest: string;
}

/** A role may be called `deadbeef`: what is a role is none of the digest. */
const read = (argument: string, { asked }: Approving): Read => {
  const cut = argument.search(/\s\S+$/);
  return cut < 0 || asked.has(argument)
    ? { role: argument, digest: '' }
    : { role: argument.slice(0, cut).trim(), digest: argument.slice(cut + 1) };
};

const unknownRole = (role: string, asked: readonly string[]): string => {
  if (asked.length === 0) return 'nothing here asks for an approval';
  const near = nearest(role, asked);
  const hint = near === null ? `asked for: ${asked.join(', ')}` : `did you mean ${near}?`;
  return role === '' ? `as what? ${hint}` : `no role ${role} is asked for here; ${hint}`;
};

const withoutDigest = (role: string, { mustQuote, binding }: Approving): ApprovingLine =>
  mustQuote
    ? refuse(`the policy wants the card's digest quoted: /assay approve ${role} ${shortDigest(binding)}`)
    : { kind: 'meant', role };

const withDigest = (role: string, digest: string, { binding }: Approving): ApprovingLine => {
  // Where a digest stands in running text, our own Markdown keeps its digits apart.
  const quoted = digest
    .replaceAll('\u200b', '')
    .replace(/^sha256:/i, '')
    .toLowerCase();
  if (!/^[0-9a-f]+$/.test(quoted) || quoted.length < leastQuoted)
    return refuse(
      `${digest.slice(0, 20)} is no digest: quote at least ${leastQuoted} hexadecimal digits, such as ${shortDigest(binding)}`,
    );
  if (binding.digest.startsWith(`sha256:${quoted}`)) return { kind: 'quoted', role };
  return {
    kind: 'lapsed',
    quoted: quoted.slice(0, leastQuoted),
    because: `the digest is ${shortDigest(binding)} now: look at the card again, then /assay approve ${role} ${shortDigest(binding)}`,
  };
};

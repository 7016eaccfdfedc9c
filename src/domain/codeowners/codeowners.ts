import { owns, type Pattern, readPattern } from './pattern.ts';

// GitHub takes the first of these that is there, and gives the last line that matches a file the word.

export const codeownersPaths: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** From this size on GitHub does not load the file, and nobody owns anything. */
export const codeownersLimit = 3 * 1024 * 1024;

export interface OwnersFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly because: string;
}

interface Rule {
  readonly line: number;
  /** null: the pattern cannot be read, so that it may have meant any file. */
  readonly pattern: Pattern | null;
  readonly owners: readonly string[];
  readonly fault: OwnersFault | null;
}

export interface CodeOwners {
  readonly rules: readonly Rule[];
}

/** Who owns a file; GitHub skips a line that it cannot read, and so cannot say whose the file was meant to be. */
export type Owned =
  | { readonly kind: 'owned'; readonly line: number; readonly owners: readonly string[] }
  | { readonly kind: 'unowned'; readonly line: number | null }
  | { readonly kind: 'unclear'; readonly fault: OwnersFault };

export const readCodeOwners = (text: string): CodeOwners => ({
  rules: text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => ruleOf(line, index + 1)),
});

export const faultsOf = ({ rules }: CodeOwners): readonly OwnersFault[] =>
  rules.flatMap(({ fault }) => fault ?? []);

export const ownersOf = ({ rules }: CodeOwners, path: string): Owned => {
  const last = rules.findLast(({ pattern }) => pattern === null || owns(pattern, path));
  if (last === undefined) return { kind: 'unowned', line: null };
  if (last.fault !== null) return { kind: 'unclear', fault: last.fault };
  const { line, owners } = last;
  return owners.length === 0 ? { kind: 'unowned', line } : { kind: 'owned', line, owners };
};

interface Word {
  readonly text: string;
  readonly column: number;
}

/** Blanks part words unless they are escaped; a word that begins with # begins a comment. */
const wordsOf = (line: string): readonly Word[] => {
  const words = [...line.matchAll(/(?:\\[\s\S]|[^\s\\])+\\?|\\/gu)].map((match) => ({
    text: match[0],
    column: match.index + 1,
  }));
  const comment = words.findIndex(({ text }) => text.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
};

const ruleOf = (source: string, line: number): readonly Rule[] => {
  const [first, ...rest] = wordsOf(source);
  if (first === undefined) return [];
  const read = readPattern(first.text);
  const owners = rest.map(({ text }) => text);
  if (read.kind === 'refused') {
    const { because, offset } = read.refusal;
    const fault = { line, column: first.column + offset, found: first.text, because };
    return [{ line, pattern: null, owners, fault }];
  }
  const stranger = rest.find(({ text }) => !isOwner(text));
  const fault = stranger === undefined ? null : notAnOwner(stranger, line);
  return [{ line, pattern: read.pattern, owners, fault }];
};

const login = '[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?';
const ownerSyntax = new RegExp(`^(?:@${login}(?:/[A-Za-z0-9_.-]+)?|[^\\s@]+@[^\\s@]+\\.[^\\s@]+)$`);

const isOwner = (word: string): boolean => ownerSyntax.test(word);

const notAnOwner = ({ text, column }: Word, line: number): OwnersFault => ({
  line,
  column,
  found: text,
  because: 'an owner is @user, @organisation/team or an e-mail address',
});

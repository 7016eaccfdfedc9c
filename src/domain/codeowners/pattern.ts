// The patterns of CODEOWNERS, as GitHub documents them: those of gitignore, without negation, character ranges and an
// escaped `#`. Case matters, and a pattern that names a folder owns what is below it.

/** One name of a path, or `**`: any number of them. */
type Segment = { readonly kind: 'folders' } | { readonly kind: 'name'; readonly tokens: readonly Token[] };

type Token =
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'letter'; readonly is: string };

export interface Pattern {
  readonly segments: readonly Segment[];
  /** What is below a match is owned too; only `docs/*` and its like stay in their folder. */
  readonly owns: 'below' | 'itself';
}

export type Refusal = { readonly because: string; readonly offset: number };

export type ReadPattern =
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const refuse = (because: string, offset = 0): ReadPattern => ({
  kind: 'refused',
  refusal: { because, offset },
});

export const readPattern = (text: string): ReadPattern => {
  if (text.startsWith('!')) return refuse('a pattern cannot be negated with !');
  if (text.startsWith('\\#')) return refuse('a # at the beginning cannot be escaped');
  const range = unescaped(text, /[[\]]/);
  if (range !== null) return refuse('[ and ] are not for patterns of CODEOWNERS', range);
  if (text.includes('***')) return refuse('more than two * in a row', text.indexOf('***'));
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text)) return refuse('a \\ at the end escapes nothing', text.length - 1);
  return { kind: 'pattern', pattern: patternOf(text) };
};

const unescaped = (text: string, letter: RegExp): number | null => {
  for (let index = 0; index < text.length; index += text[index] === '\\' ? 2 : 1) {
    if (letter.test(text[index] ?? '')) return index;
  }
  return null;
};

const folders: Segment = { kind: 'folders' };

const patternOf = (text: string): Pattern => {
  const isRooted = text.startsWith('/');
  const isFolder = text.endsWith('/');
  const names = text.replace(/^\//, '').replace(/\/$/, '').split('/');
  const isAnywhere = !isRooted && names.length === 1;
  const segments = [...(isAnywhere ? [folders] : []), ...names.map(segmentOf)];
  // What ends in `/` is a folder: its contents are owned, not a file of its name.
  if (isFolder) return { segments: [...segments, folders, anyName], owns: 'itself' };
  const last = names.at(-1);
  if (last === '**') return { segments: [...segments, anyName], owns: 'itself' };
  return { segments, owns: last === '*' ? 'itself' : 'below' };
};

const segmentOf = (name: string): Segment =>
  name === '**' ? folders : { kind: 'name', tokens: tokensOf(name) };

const tokensOf = (name: string): readonly Token[] =>
  (name.match(/\\[\s\S]|\*+|[\s\S]/gu) ?? []).map((token): Token => {
    if (token.startsWith('*')) return { kind: 'any' };
    return token === '?' ? { kind: 'one' } : { kind: 'letter', is: token.replace(/^\\/, '') };
  });

const anyName: Segment = { kind: 'name', tokens: [{ kind: 'any' }] };

export const owns = ({ segments, owns: what }: Pattern, path: string): boolean => {
  const names = path.split('/');
  const reached = segments.reduce(step(names), new Set([0]));
  return what === 'itself' ? reached.has(names.length) : [...reached].some((count) => count > 0);
};

/** How many names of the path may be used up after a segment, from how many may be before it: nothing is tried twice. */
const step =
  (names: readonly string[]) =>
  (reached: ReadonlySet<number>, segment: Segment): ReadonlySet<number> => {
    if (segment.kind === 'name') {
      const used = [...reached].filter(
        (count) => count < names.length && isNamed(names[count] ?? '', segment.tokens),
      );
      return new Set(used.map((count) => count + 1));
    }
    const first = Math.min(...reached);
    return new Set(names.flatMap((_, index) => (index >= first ? [index] : [])));
  };

const isNamed = (name: string, tokens: readonly Token[]): boolean => {
  const letters = Array.from(name);
  let reached = [true, ...letters.map(() => false)];
  for (const token of tokens) reached = tokenStep(letters, reached, token);
  return reached.at(-1) === true && letters.length > 0;
};

const tokenStep = (letters: readonly string[], reached: readonly boolean[], token: Token): boolean[] => {
  let on = false;
  return reached.map((here, index) => {
    if (token.kind === 'any') {
      on ||= here;
      return on;
    }
    const before = index > 0 && reached[index - 1] === true;
    return before && (token.kind === 'one' || letters[index - 1] === token.is);
  });
};

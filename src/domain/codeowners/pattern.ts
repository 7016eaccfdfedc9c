// The patterns of CODEOWNERS, as GitHub documents them: those of gitignore, without negation, character ranges and an
// escaped `#`. Case matters, and a pattern that names a folder owns what is below it.

const anyNumber = 'any number';

/** What the next of the names of a path, or of the letters of a name, has to be. */
type Step = typeof anyNumber | ((one: string) => boolean);

export interface Pattern {
  readonly names: readonly Step[];
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

const letter = /\\.|./gsu;

export const readPattern = (text: string): ReadPattern => {
  const letters = [...text.matchAll(letter)];
  const placeOf = (...refused: readonly string[]): number | undefined =>
    letters.find(([one]) => refused.includes(one))?.index;
  if (text.startsWith('!')) return refuse('a pattern cannot be negated with !');
  if (text.startsWith('\\#')) return refuse('a # at the beginning cannot be escaped');
  const range = placeOf('[', ']');
  if (range !== undefined) return refuse('[ and ] are not for patterns of CODEOWNERS', range);
  if (text.includes('***')) return refuse('more than two * in a row', text.indexOf('***'));
  const trailing = placeOf('\\');
  if (trailing !== undefined) return refuse('a \\ at the end escapes nothing', trailing);
  return { kind: 'pattern', pattern: patternOf(text) };
};

const patternOf = (text: string): Pattern => {
  const names = text.replace(/^\//, '').replace(/\/$/, '').split('/');
  const last = names.at(-1);
  const isAnywhere = !text.startsWith('/') && names.length === 1;
  const before: readonly Step[] = isAnywhere ? [anyNumber] : [];
  // What ends in `**` or in `/` is what a folder contains, not a file of its name.
  const inside: readonly Step[] = last === '**' ? [anyOne] : [];
  const below: readonly Step[] = text.endsWith('/') ? [anyNumber, anyOne] : [];
  return {
    names: [...before, ...names.map(nameStep), ...inside, ...below],
    owns: last === '*' ? 'itself' : 'below',
  };
};

const anyOne = (): boolean => true;

const nameStep = (pattern: string): Step => {
  if (pattern === '**') return anyNumber;
  const letters = Array.from(pattern.matchAll(letter), ([one]) => letterStep(one));
  return (name) => usedUp(Array.from(name), letters).at(-1) === true;
};

const letterStep = (pattern: string): Step => {
  if (pattern === '*') return anyNumber;
  if (pattern === '?') return anyOne;
  const is = pattern.replace('\\', '');
  return (one) => one === is;
};

export const owns = ({ names, owns: what }: Pattern, path: string): boolean => {
  const used = usedUp(path.split('/'), names);
  return what === 'itself' ? used.at(-1) === true : used.includes(true);
};

/** Whether so many of these, from none to all, may be used up by all steps: no way to read them is tried twice. */
const usedUp = (these: readonly string[], steps: readonly Step[]): readonly boolean[] => {
  let used: readonly boolean[] = Array.from({ length: these.length + 1 }, (_, count) => count === 0);
  for (const step of steps) used = step === anyNumber ? fromFirst(used) : following(used, these, step);
  return used;
};

const fromFirst = (used: readonly boolean[]): readonly boolean[] => {
  const first = used.indexOf(true);
  return used.map((_, count) => first >= 0 && count >= first);
};

const following = (
  used: readonly boolean[],
  these: readonly string[],
  fits: (one: string) => boolean,
): readonly boolean[] => [false, ...these.map((one, count) => used[count] === true && fits(one))];

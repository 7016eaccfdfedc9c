type Reached = readonly boolean[];

/** Where matching may stand after a token, from where it may have stood before; no path or pattern takes it back. */
type Step = (reached: Reached, path: readonly string[]) => Reached;

const tokens = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g;

/** `*` within a folder, `**` through folders, `?` one character, `{a,b}` one of several; the whole path must match. */
const stepsOf = (glob: string): readonly Step[] => (glob.match(tokens) ?? []).map(stepOf);

const stepOf = (token: string): Step => {
  if (token === '**/') return folders;
  if (token === '**') return spread(() => true);
  if (token === '*') return spread((character) => character !== '/');
  if (token === '?') return one;
  const isChoice = token.length > 1 && token.startsWith('{');
  return words(isChoice ? token.slice(1, -1).split(',') : [token]);
};

const spread =
  (takes: (character: string) => boolean): Step =>
  (reached, path) => {
    let on = false;
    return reached.map((here, index) => {
      on = here || (on && takes(path[index - 1] ?? '/'));
      return on;
    });
  };

const one: Step = (reached, path) =>
  reached.map((_, index) => path[index - 1] !== '/' && reached[index - 1] === true);

/** No folder, or any number of them, each with a name. */
const folders: Step = (reached, path) => {
  let inName = false;
  let before = false;
  return reached.map((here, index) => {
    const ends = inName && path[index - 1] === '/';
    inName = path[index - 1] !== '/' && (inName || before);
    before = here || ends;
    return before;
  });
};

const words =
  (choices: readonly string[]): Step =>
  (reached, path) => {
    const after = reached.map(() => false);
    for (const word of choices.map((choice) => Array.from(choice))) {
      for (const [index, here] of reached.entries()) {
        if (here && word.every((character, offset) => path[index + offset] === character))
          after[index + word.length] = true;
      }
    }
    return after;
  };

const matches = (path: string, steps: readonly Step[]): boolean => {
  const characters = Array.from(path);
  const start: Reached = [true, ...characters.map(() => false)];
  return steps.reduce((reached, step) => step(reached, characters), start).at(-1) === true;
};

export const matchesAny = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => matches(path, stepsOf(glob)));

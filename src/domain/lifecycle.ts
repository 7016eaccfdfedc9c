// The life of a model version: eight states and the ways between them. A policy may add ways, never states.

export const states = [
  'experimenting',
  'evaluated',
  'shadow',
  'staging',
  'production',
  'retraining',
  'deprecated',
  'retired',
] as const;

export type State = (typeof states)[number];

/** Where a version stands that nobody has seen before. */
export const firstState: State = 'experimenting';

const ways: { readonly [from in State]: readonly State[] } = {
  experimenting: ['evaluated'],
  evaluated: ['shadow', 'experimenting'],
  shadow: ['staging', 'experimenting'],
  staging: ['production', 'experimenting'],
  production: ['retraining', 'deprecated'],
  retraining: ['evaluated'],
  deprecated: ['retired'],
  retired: [],
};

export interface Way {
  readonly from: State;
  readonly to: State;
}

/** The states that may follow `from`, the policy's own ways after the built-in ones. */
export const lawfulFrom = (from: State, added: readonly Way[]): readonly State[] => {
  const more = added.filter((way) => way.from === from).map((way) => way.to);
  return [...new Set([...ways[from], ...more])];
};

export const isLawful = (from: State, to: State, added: readonly Way[]): boolean =>
  lawfulFrom(from, added).includes(to);

/** A manifest may only go when nothing depends on the version any more, or nothing ever did. */
export const mayBeRemoved = (state: State): boolean => state === 'retired' || state === 'experimenting';

export const isState = (text: string): text is State => (states as readonly string[]).includes(text);

/** What somebody's words came to: what they mean, or why they are refused. */
export type Meant<T> =
  | { readonly kind: 'meant'; readonly value: T }
  | { readonly kind: 'refused'; readonly because: string };

export const meant = <T>(value: T): Meant<T> => ({ kind: 'meant', value });

export const refuse = (because: string): Meant<never> => ({ kind: 'refused', because });

/** The first words of a text read, and the text after them. */
export type Reading<T> = Meant<{ readonly value: T; readonly rest: string }>;

export const reading = <T>(value: T, rest: string): Reading<T> => meant({ value, rest: rest.trimStart() });

const shownLength = 40;

/** The beginning of what was found, for an answer. */
export const shown = (text: string): string => {
  const points = Array.from(text);
  return points.length <= shownLength ? text : `${points.slice(0, shownLength).join('')}…`;
};

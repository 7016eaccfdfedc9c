// Which decision people were last told of, so that they are told again only when it has become another. It
// stands in our own comments, out of sight, and decides about a notice and nothing else: the status of a new head
// knows nothing of the decision on the old one. Whoever edits it gets one notice more or less.

const mark = /<!-- assay:told ([a-z]+) -->/g;

export const telling = (decision: string): string => `<!-- assay:told ${decision} -->`;

export const previouslyTold = (body: string | null): string | null =>
  [...(body ?? '').matchAll(mark)].at(-1)?.[1] ?? null;

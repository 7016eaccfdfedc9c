import type { Markdown } from '../domain/effect.ts';
import { cardMarker } from '../domain/plan.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Verdict } from '../domain/verdict.ts';
import { type Detail, drops, everything } from './detail.ts';
import { codePoints, join, md, none, templated } from './markdown.ts';
import { decisionOf, missingOf, stepOf, whatOf } from './sections/headline.ts';
import { closing, opening, perTransition } from './sections/index.ts';
import type { Page, Section } from './sections/section.ts';
import type { TemplateFault } from './template-check.ts';
import { overrideTemplates, type Templates } from './templates.ts';

export interface Card {
  readonly markdown: Markdown;
  /** What was left out to make it fit, in the words that the card says it with. */
  readonly dropped: readonly string[];
}

// GitHub takes 65,536 characters of a comment; what a sink puts around the card needs room too.
export const commentLimit = 60_000;
// A job summary may have 1 MiB, and a code point takes up to four bytes of it.
export const summaryLimit = 250_000;

const sectionsOf = <Subject>(
  sections: readonly Section<Subject>[],
  subject: Subject,
  detail: Detail,
  templates: Templates,
): readonly Markdown[] =>
  sections.flatMap((section) => {
    const view = section.view(subject, detail);
    const template = templates[section.name];
    if (template === undefined) throw new Error(`no template for the section ${section.name}`);
    return view === null ? [] : [template(view)];
  });

const compose = (page: Page, detail: Detail, templates: Templates): Markdown => {
  const { transitions } = page.verdict;
  const alone = transitions.length === 1;
  const pieces = [
    templated(cardMarker),
    ...sectionsOf(opening, page, detail, templates),
    ...transitions
      .slice(0, detail.transitions)
      .flatMap((transition) => sectionsOf(perTransition, { transition, alone }, detail, templates)),
    ...sectionsOf(closing, page, detail, templates),
  ];
  return join(
    pieces.filter((piece) => piece !== none),
    md`\n\n`,
  );
};

/** Less and less of the card until it fits; null when even the last step is too long. */
const fitted = (
  verdict: Verdict,
  templates: Templates,
  faults: readonly TemplateFault[],
  limit: number,
): Card | null => {
  let detail = everything;
  let dropped: readonly string[] = [];
  let before: Markdown | null = null;
  for (const step of [{ what: '', less: {} }, ...drops]) {
    detail = { ...detail, ...step.less };
    const silent = compose({ verdict, dropped: [], faults }, detail, templates);
    if (before !== null && silent !== before) dropped = [...dropped, step.what];
    before = silent;
    if (codePoints(silent) > limit) continue;
    const markdown = compose({ verdict, dropped, faults }, detail, templates);
    if (codePoints(markdown) <= limit) return { markdown, dropped };
  }
  return null;
};

const noticeOf = (verdict: Verdict): Markdown => {
  const [first] = verdict.next;
  const then = first === undefined ? missingOf(verdict) : md`**Next:** ${stepOf(first, everything)}`;
  return md`**${decisionOf(verdict)}:** ${whatOf(verdict)}\n${then}`;
};

/** The two lines that tell people of a decision that is no longer the one told before. */
export const renderNotice = (verdict: Verdict): Markdown => noticeOf(verdict);

const bare = (verdict: Verdict): Card => ({
  markdown: md`${templated(cardMarker)}\n\n${noticeOf(verdict)}`,
  dropped: ['everything but the decision'],
});

/** The card of a verdict: whole when it fits into `limit` code points, with less and less detail when not. */
export const renderCard = (
  verdict: Verdict,
  snapshot: Snapshot,
  templates: Templates,
  limit: number = commentLimit,
): Card => {
  const own = overrideTemplates(templates, snapshot.templates);
  return (
    fitted(verdict, own.templates, own.faults, limit) ??
    fitted(verdict, templates, own.faults, limit) ??
    bare(verdict)
  );
};

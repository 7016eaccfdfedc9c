import type { Markdown } from '../../domain/effect.ts';
import type { NotCounted } from '../../domain/verdict.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, count, md, none, text } from '../markdown.ts';
import type { Part, Section } from './section.ts';

type NotCountedView = {
  readonly summary: Markdown;
  readonly people: readonly { readonly user: Markdown; readonly because: Markdown }[];
  readonly more: Markdown;
};

const one = (entry: NotCounted, detail: Detail): NotCountedView['people'][number] => ({
  user: code(entry.user, 60),
  because: text(
    entry.because.replace(/^[a-z_]+/, (reason) => reason.replaceAll('_', ' ')),
    detail.words,
  ),
});

const view = ({ transition }: Part, detail: Detail): NotCountedView | null => {
  const all = transition.not_counted;
  if (!detail.notCounted || all.length === 0) return null;
  const people = all.slice(0, detail.rows).map((entry) => one(entry, detail));
  return {
    summary:
      all.length === 1 ? md`1 approval does not count` : md`${count(all.length)} approvals do not count`,
    people,
    more: moreThan(people.length, all.length),
  };
};

const sample: NotCountedView = {
  summary: md`1 approval does not count`,
  people: [{ user: md`dana`, because: md`author` }],
  more: none,
};

export const notCounted: Section<Part> = { name: 'not-counted', view, sample };

import type { Markdown } from '../../domain/effect.ts';
import type { Transition, Verdict } from '../../domain/verdict.ts';
import { type Detail, moreThan } from '../detail.ts';
import { cell, code, md, none, text } from '../markdown.ts';
import type { Page, Section } from './section.ts';

type DigestsView = {
  readonly rows: readonly { readonly what: Markdown; readonly digest: Markdown }[];
  readonly more: Markdown;
};

const ofTransition = (transition: Transition, alone: boolean): DigestsView['rows'] => {
  const name = alone ? none : md`${text(transition.model, 80)} ${text(transition.version, 40)}: `;
  const digests = { ...transition.digests, 'what is approved': transition.binding.digest };
  return Object.entries(digests).map(([what, digest]) => ({
    what: md`${name}${cell(what)}`,
    digest: code(digest),
  }));
};

const rowsOf = (verdict: Verdict, detail: Detail): DigestsView['rows'] => {
  const told = verdict.transitions.slice(0, detail.transitions);
  return [
    { what: md`head`, digest: code(verdict.head) },
    { what: md`policy`, digest: code(verdict.policy) },
    ...told.flatMap((transition) => ofTransition(transition, verdict.transitions.length === 1)),
  ];
};

const view = ({ verdict }: Page, detail: Detail): DigestsView | null => {
  if (!detail.digests) return null;
  const all = rowsOf(verdict, detail);
  const rows = all.slice(0, detail.rows);
  return { rows, more: moreThan(rows.length, all.length) };
};

const sample: DigestsView = { rows: [{ what: md`policy`, digest: md`sha256:…` }], more: none };

export const digests: Section<Page> = { name: 'digests', view, sample };

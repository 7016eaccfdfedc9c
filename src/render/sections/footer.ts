import type { Markdown } from '../../domain/effect.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, join, md, none, text } from '../markdown.ts';
import type { Page, Section } from './section.ts';

type FooterView = {
  readonly head: Markdown;
  readonly dropped: Markdown;
  readonly faults: readonly {
    readonly template: Markdown;
    readonly line: Markdown;
    readonly message: Markdown;
  }[];
  readonly more: Markdown;
};

const mostFaults = 5;

const view = ({ verdict, dropped, faults }: Page, detail: Detail): FooterView => {
  const shown = faults.slice(0, mostFaults);
  return {
    head: code(verdict.head.slice(0, 10)),
    dropped:
      dropped.length === 0
        ? none
        : join(
            dropped.map((what) => text(what)),
            md`; `,
          ),
    faults: shown.map((fault) => ({
      template: code(fault.template, 60),
      line: code(`${fault.line}:${fault.column}`),
      message: text(fault.message, detail.words),
    })),
    more: moreThan(shown.length, faults.length),
  };
};

const sample: FooterView = {
  head: md`0123abcdef`,
  dropped: md`digests`,
  faults: [{ template: md`gates`, line: md`3:1`, message: md`not a template that can be read` }],
  more: none,
};

export const footer: Section<Page> = { name: 'footer', view, sample };

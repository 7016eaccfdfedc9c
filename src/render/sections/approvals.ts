import { shortDigest } from '../../domain/binding/binding.ts';
import type { Markdown } from '../../domain/effect.ts';
import {
  quoteOf,
  type RoleLine,
  roleLines,
  sampleRole,
  sampleVeto,
  type VetoLine,
  vetoLines,
} from '../approving.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, md, none } from '../markdown.ts';
import type { Part, Section } from './section.ts';

type ApprovalsView = {
  readonly vetoes: readonly VetoLine[];
  readonly roles: readonly RoleLine[];
  readonly more: Markdown;
  /** The digest that an approval is given to. */
  readonly digest: Markdown;
  readonly quote: Markdown;
};

const view = ({ transition }: Part, detail: Detail): ApprovalsView | null => {
  const { approvals, vetoes, binding } = transition;
  if (approvals.length === 0 && vetoes.length === 0) return null;
  const shown = vetoLines(vetoes, detail);
  const roles = roleLines(approvals, detail);
  return {
    vetoes: shown,
    roles,
    more: moreThan(shown.length + roles.length, vetoes.length + approvals.length),
    digest: approvals.length === 0 ? none : code(shortDigest(binding)),
    quote: quoteOf(transition),
  };
};

const sample: ApprovalsView = {
  vetoes: [sampleVeto],
  roles: [sampleRole],
  more: none,
  digest: md`9c1e77ab0123`,
  quote: md`/assay approve lead 9c1e77ab0123`,
};

export const approvals: Section<Part> = { name: 'approvals', view, sample };

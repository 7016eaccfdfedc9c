import type { Markdown } from '../../domain/effect.ts';
import type { Finding } from '../../domain/finding.ts';
import { answerOf, worstFirst } from '../change.ts';
import { type Detail, moreThan } from '../detail.ts';
import { asked, found } from '../figures.ts';
import { cell, code, count, md, none } from '../markdown.ts';
import type { Part, Section } from './section.ts';

type Row = {
  readonly answer: Markdown;
  readonly gate: Markdown;
  readonly asked: Markdown;
  readonly found: Markdown;
  readonly evidence: Markdown;
};

type GatesView = {
  readonly rows: readonly Row[];
  readonly more: Markdown;
  /** What holds, when it is so much that it is folded away. */
  readonly folded: readonly Row[];
  readonly summary: Markdown;
};

const mostInSight = 8;

const row = (finding: Finding, detail: Detail): Row => ({
  answer: answerOf(finding),
  gate: code(finding.gate, 60),
  asked: asked(finding),
  found: finding.actual === null ? cell(finding.because, Math.min(detail.words, 80)) : found(finding),
  evidence: finding.evidence === null ? md`–` : cell(finding.evidence),
});

const holds = (finding: Finding): boolean => finding.answer === 'pass' || finding.answer === 'skip';

const summaryOf = (holding: readonly Finding[]): Markdown => {
  const passes = holding.filter((finding) => finding.answer === 'pass').length;
  const skips = holding.length - passes;
  const pass = md`What holds: ${count(passes)} pass`;
  return skips === 0 ? pass : md`${pass}, ${count(skips)} ${skips === 1 ? md`does` : md`do`} not apply`;
};

const view = ({ transition }: Part, detail: Detail): GatesView | null => {
  if (!detail.gates || transition.findings.length === 0) return null;
  const ordered = worstFirst(transition.findings);
  const holding = ordered.filter(holds);
  const open = ordered.filter((finding) => !holds(finding));
  const fold = holding.length > mostInSight;
  const inSight = detail.passes && !fold ? [...open, ...holding] : open;
  const folded = detail.passes && fold ? holding.slice(0, detail.rows) : [];
  const shown = inSight.slice(0, detail.rows);
  if (shown.length + folded.length === 0) return null;
  return {
    rows: shown.map((finding) => row(finding, detail)),
    more: moreThan(shown.length, inSight.length),
    folded: folded.map((finding) => row(finding, detail)),
    summary: folded.length === 0 ? none : summaryOf(holding),
  };
};

const sampleRow: Row = {
  answer: md`✅ pass`,
  gate: md`auc-floor`,
  asked: md`auc_roc ≥ 0.91`,
  found: md`0.951 [0.947, 0.955], n = 20,000`,
  evidence: md`measured`,
};

const sample: GatesView = {
  rows: [sampleRow],
  more: md`… and 2 more`,
  folded: [sampleRow],
  summary: md`What holds: 9 pass`,
};

export const gates: Section<Part> = { name: 'gates', view, sample };

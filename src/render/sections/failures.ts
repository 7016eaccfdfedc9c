import type { Markdown } from '../../domain/effect.ts';
import { blocks, type Finding, warns } from '../../domain/finding.ts';
import { answerOf, worstFirst } from '../change.ts';
import { type Detail, moreThan } from '../detail.ts';
import { asked, found, miss } from '../figures.ts';
import { code, md, none, text } from '../markdown.ts';
import type { Part, Section } from './section.ts';

type FailuresView = {
  readonly failures: readonly {
    readonly answer: Markdown;
    readonly gate: Markdown;
    readonly asked: Markdown;
    readonly found: Markdown;
    readonly miss: Markdown;
    readonly because: Markdown;
    readonly remedy: Markdown;
    readonly where: Markdown;
  }[];
  readonly more: Markdown;
};

const one = (finding: Finding, detail: Detail): FailuresView['failures'][number] => ({
  answer: answerOf(finding),
  gate: code(finding.gate, 60),
  asked: asked(finding),
  found: found(finding),
  miss: miss(finding),
  because: text(finding.because, detail.words),
  remedy: finding.remedy === null || !detail.remedies ? none : text(finding.remedy, detail.words),
  where: code(`${finding.file}:${finding.line}`),
});

const view = ({ transition }: Part, detail: Detail): FailuresView | null => {
  const failures = transition.findings.filter((one) => blocks(one) || warns(one));
  if (failures.length === 0) return null;
  const shown = worstFirst(failures).slice(0, detail.rows);
  return {
    failures: shown.map((finding) => one(finding, detail)),
    more: moreThan(shown.length, failures.length),
  };
};

const sample: FailuresView = {
  failures: [
    {
      answer: md`❌ fail`,
      gate: md`recall-slices`,
      asked: md`recall ≥ 0.75 for region=EU`,
      found: md`0.712 [0.69, 0.733], n = 1,204`,
      miss: md`0.038 too low`,
      because: md`recall lies wholly under the bar`,
      remedy: md`train on more rows of this region`,
      where: md`models/fraud_detector/3.2.1.yaml:34`,
    },
  ],
  more: md`… and 2 more`,
};

export const failures: Section<Part> = { name: 'failures', view, sample };

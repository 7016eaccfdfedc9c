import type { Markdown } from '../../domain/effect.ts';
import type { Finding, Waiver } from '../../domain/finding.ts';
import type { BreakGlass, Transition } from '../../domain/verdict.ts';
import { firstToEnd } from '../../domain/waivers/time-box.ts';
import { answerOf, changeOf } from '../change.ts';
import { type Detail, moreThan } from '../detail.ts';
import { asked, found } from '../figures.ts';
import { code, count, md, none, text } from '../markdown.ts';
import type { Page, Section } from './section.ts';

type WaiversView = {
  readonly glasses: readonly {
    readonly change: Markdown;
    readonly until: Markdown;
    readonly due: Markdown;
    readonly voices: readonly { readonly voice: Markdown }[];
  }[];
  readonly heading: Markdown;
  readonly waivers: readonly {
    readonly gate: Markdown;
    readonly change: Markdown;
    readonly answer: Markdown;
    readonly asked: Markdown;
    readonly found: Markdown;
    readonly by: Markdown;
    readonly until: Markdown;
    readonly ceiling: Markdown;
    readonly because: Markdown;
  }[];
  readonly more: Markdown;
};

interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
  /** null: there is but one change. */
  readonly transition: Transition | null;
}

const waivedIn = (transitions: readonly Transition[]): readonly WaivedFinding[] =>
  transitions.flatMap((transition) =>
    transition.findings.flatMap((finding) => {
      const { waiver } = finding;
      const of = transitions.length === 1 ? null : transition;
      return waiver === null ? [] : [{ finding, waiver, transition: of }];
    }),
  );

const one = (
  { finding, waiver, transition }: WaivedFinding,
  detail: Detail,
): WaiversView['waivers'][number] => ({
  gate: code(finding.gate, 60),
  change: transition === null ? none : changeOf(transition),
  answer: answerOf(finding),
  asked: asked(finding),
  found: finding.actual === null ? text(finding.because, detail.words) : found(finding),
  by: code(waiver.by, 60),
  until: text(waiver.until, 40),
  ceiling: waiver.ceiling === null ? none : code(waiver.ceiling, 80),
  because: text(waiver.because, detail.words),
});

const glassOf = (
  transition: Transition,
  broken: BreakGlass,
  detail: Detail,
): WaiversView['glasses'][number] => ({
  change: changeOf(transition),
  until: text(broken.until, 40),
  due: text(broken.follow_up.slice(0, 10), 40),
  voices: broken.by.map(({ user, role, because }) => ({
    voice: md`${code(user, 60)} as ${text(role, 60)}: ${text(because, detail.words)}`,
  })),
});

const headingOf = (waived: readonly WaivedFinding[]): Markdown => {
  const first = firstToEnd(waived.map(({ waiver }) => waiver.until)) ?? '';
  const ends = new Set(waived.map(({ waiver }) => waiver.until)).size;
  const which = ends === 1 ? none : md` the first of them`;
  return waived.length === 1
    ? md`1 finding is waived, until ${text(first, 40)}`
    : md`${count(waived.length)} findings are waived,${which} until ${text(first, 40)}`;
};

const view = ({ verdict }: Page, detail: Detail): WaiversView | null => {
  const waived = waivedIn(verdict.transitions);
  if (waived.length === 0) return null;
  const shown = waived.slice(0, detail.rows).map((each) => one(each, detail));
  return {
    glasses: verdict.transitions
      .slice(0, detail.transitions)
      .flatMap((each) => (each.break_glass === null ? [] : [glassOf(each, each.break_glass, detail)])),
    heading: headingOf(waived),
    waivers: shown,
    more: moreThan(shown.length, waived.length),
  };
};

const sample: WaiversView = {
  glasses: [
    {
      change: md`fraud_detector 3.2.1, staging → production`,
      until: md`2026-03-04`,
      due: md`2026-03-16`,
      voices: [{ voice: md`lea as lead: the champion answers nothing any more` }],
    },
  ],
  heading: md`1 finding is waived, until 2026-03-09`,
  waivers: [
    {
      gate: md`recall-slices`,
      change: md`fraud_detector 3.2.1, staging → production`,
      answer: md`❌ fail, waived`,
      asked: md`recall ≥ 0.75 for region=north`,
      found: md`0.712 [0.69, 0.733], n = 1,204`,
      by: md`rita`,
      until: md`2026-03-09`,
      ceiling: md`recall >= 0.7`,
      because: md`the northern branch opens in April`,
    },
  ],
  more: none,
};

export const waivers: Section<Page> = { name: 'waivers', view, sample };

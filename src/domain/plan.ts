import type { Annotation, Effect, Markdown } from './effect.ts';
import { blocks, type Finding } from './finding.ts';
import type { Loosening } from './policy/loosening.ts';
import type { Problem } from './problem.ts';
import type { Snapshot } from './snapshot.ts';
import type { Decision, Verdict } from './verdict.ts';
import { visibleLine } from './visible.ts';

/** The one required check. No job and no check run may carry this name. */
export const statusContext = 'assay/promotion';
export const cardMarker = '<!-- assay:card -->';

const decisions: readonly Decision[] = ['approved', 'awaiting', 'rejected', 'undecidable'];

export const labelOf = (decision: Decision): string => `assay: ${decision}`;

export const labels: readonly string[] = decisions.map(labelOf);

export interface Rendered {
  readonly snapshot: Snapshot;
  readonly card: Markdown;
  readonly notice: Markdown;
}

/** What should be so on GitHub after this verdict, the status first: nothing after it may cost it. */
export const plan = (verdict: Verdict, { snapshot, card, notice }: Rendered): readonly Effect[] => {
  const { state, description } = verdict.shared ?? verdict.status;
  const status: Effect = { kind: 'status', head: verdict.head, context: statusContext, state, description };
  const summary: Effect = { kind: 'summary', body: card };
  const annotate: Effect = { kind: 'annotate', annotations: annotationsOf(verdict) };
  if (verdict.group !== undefined || !isGoverned(verdict, snapshot)) return [status, annotate, summary];
  return [
    status,
    { kind: 'comment', marker: cardMarker, body: card },
    { kind: 'notice', decision: verdict.decision, body: notice },
    {
      kind: 'labels',
      add: [labelOf(verdict.decision)],
      remove: labels.filter((label) => label !== labelOf(verdict.decision)),
    },
    ...requests(verdict, snapshot),
    annotate,
    summary,
  ];
};

/** A pull request that touches no model gets its status and is otherwise left in peace. */
const isGoverned = (verdict: Verdict, snapshot: Snapshot): boolean =>
  verdict.transitions.length > 0 ||
  verdict.policy_change !== undefined ||
  verdict.problems.length > 0 ||
  snapshot.files.length > 0;

/** People are asked when only people are missing: nobody reads a change that its gates refuse. */
const requests = (verdict: Verdict, snapshot: Snapshot): readonly Effect[] => {
  if (verdict.decision !== 'awaiting' || snapshot.pull.draft) return [];
  const asked = [
    ...new Set(askingIn(verdict).flatMap(({ approvals }) => approvals.flatMap(({ ask }) => ask))),
  ].sort();
  if (asked.length === 0) return [];
  const isTeam = (name: string): boolean => name.startsWith('@');
  const teams = asked.filter(isTeam).map((name) => name.slice(1));
  return [{ kind: 'request-review', users: asked.filter((name) => !isTeam(name)), teams }];
};

const askingIn = ({ transitions, policy_change }: Verdict) => [
  ...transitions,
  ...(policy_change === undefined ? [] : [policy_change]),
];

const annotationsOf = ({ problems, transitions, policy_change }: Verdict): readonly Annotation[] => [
  ...problems.map(ofProblem),
  ...(policy_change?.lines ?? []).filter(({ effect }) => effect === 'weaker').map(ofLoosening),
  ...transitions.flatMap(({ findings }) => findings.filter(needsSaying).map(ofFinding)),
];

const ofLoosening = ({ file, line, column, what }: Loosening): Annotation => ({
  level: 'warning',
  file,
  line,
  column,
  title: 'assay: weaker than before',
  message: visibleLine(what),
});

const needsSaying = ({ answer }: Finding): boolean => answer !== 'pass' && answer !== 'skip';

const ofProblem = ({
  severity,
  file,
  line,
  column,
  code,
  message,
  expected,
  nearest,
}: Problem): Annotation => ({
  level: severity,
  file,
  line,
  column,
  title: `assay: ${code}`,
  message: visibleLine(
    [
      message,
      expected === null ? null : `Expected: ${expected}.`,
      nearest === null ? null : `Did you mean ${nearest}?`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  ),
});

const ofFinding = (finding: Finding): Annotation => ({
  level: levelOf(finding),
  file: finding.file,
  line: finding.line,
  column: finding.column,
  title: `assay: ${finding.gate}`,
  message: visibleLine(`${finding.because}. ${saidOfWaiver(finding) ?? finding.remedy ?? ''}`),
});

const levelOf = (finding: Finding): Annotation['level'] => {
  if (finding.waiver !== null) return 'notice';
  return blocks(finding) ? 'error' : 'warning';
};

const saidOfWaiver = ({ waiver }: Finding): string | null =>
  waiver === null ? null : `Waived by ${waiver.by} until ${waiver.until}: ${waiver.because}`;

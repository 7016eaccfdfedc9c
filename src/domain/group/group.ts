import { describe } from '../describe.ts';
import type { StatusState } from '../effect.ts';
import type { Finding } from '../finding.ts';
import { fold, stateOf } from '../fold.ts';
import { nextSteps } from '../next.ts';
import type { Problem } from '../problem.ts';
import { distinct } from '../stricter.ts';
import type { Decision, PullInGroup, Transition, Verdict } from '../verdict.ts';
import { mergedGoverning } from './governing.ts';
import type { Grouped, Judged } from './judged.ts';
import { isSameVersion, landingOf, missingFrom, newProblems, newsOf, type Own, problemsIn } from './news.ts';
import { lineOf, type Said, worstOf } from './worst.ts';

/**
 * A merge group holds when every pull request in it does, and their combined tree, against the base, is no more than
 * what they were approved for. People are asked in the pull requests alone; a queue waits for nobody.
 */
export const decideGroup = (combined: Verdict, snapshot: Grouped, judged: readonly Judged[]): Verdict => {
  const own = judged.flatMap(({ number, verdict }) =>
    (verdict?.transitions ?? []).map((transition): Own => ({ number, transition })),
  );
  const news = [
    ...combined.transitions.map((transition) => newsFor(transition, ofVersion(transition, own))),
    ...own
      .filter((one) => isMissing(one, combined))
      .map(({ transition }) => withOnly(transition, [missingFrom(transition)])),
  ];
  const problems = newProblems(combined, judged);
  const all = [
    ...judged.flatMap(saidOf),
    together({ news, problems, own }, snapshot),
    ...mergedGoverning(snapshot),
  ];
  const worst = orUnknown(worstOf(all) ?? nobody, judged);
  const said = {
    transitions: landed(combined.transitions, own),
    problems: distinct([...problemsIn(judged), ...problems]),
  };
  const decision = decisions[worst.state];
  const description = worst === nobody ? worst.description : lineOf(worst, all);
  const status = { state: worst.state, description };
  return {
    ...combined,
    ...said,
    decision,
    status,
    next:
      decision === 'approved'
        ? []
        : [{ who: [], what: status.description }, ...nextSteps({ decision, ...said }, null)],
    commands: [],
    group: judged.map(answerOf),
  };
};

const nobody: Said = { by: [], state: 'error', description: 'no pull request is known for this merge group' };

const decisions: { readonly [state in StatusState]: Decision } = {
  success: 'approved',
  pending: 'rejected',
  failure: 'rejected',
  error: 'undecidable',
};

const saidOf = ({ number, verdict }: Judged): readonly Said[] => {
  if (verdict === null) return [];
  const { state, description } = verdict.status;
  return [{ by: [number], state: state === 'pending' ? 'failure' : state, description }];
};

/** Nothing passes by being unknown; but what is known to fail is said first. */
const orUnknown = (worst: Said, judged: readonly Judged[]): Said => {
  const strangers = judged.filter(({ verdict }) => verdict === null).map(({ number }) => number);
  if (judged.length === 0) return nobody;
  return strangers.length > 0 && worst.state === 'success'
    ? { by: strangers, state: 'error', description: unknown }
    : worst;
};

const unknown = 'nothing is known of it, so the group cannot be judged';

const answerOf = ({ number, verdict }: Judged): PullInGroup =>
  verdict === null
    ? { number, head: null, decision: 'undecidable', description: unknown }
    : {
        number,
        head: verdict.head,
        decision: verdict.decision,
        description: verdict.status.description,
      };

/** A transition as the group would make it, with only what is new in it. */
const newsFor = (transition: Transition, own: readonly Own[]): Transition =>
  withOnly(transition, [...newsOf(transition, own), ...landingOf(transition, own)]);

const withOnly = (transition: Transition, findings: readonly Finding[]): Transition => ({
  ...transition,
  findings,
  approvals: [],
  vetoes: [],
});

const isMissing = ({ transition }: Own, { transitions }: Verdict): boolean =>
  !transitions.some((one) => isSameVersion(one, transition));

const ofVersion = (transition: Transition, own: readonly Own[]): readonly Own[] =>
  own.filter((one) => isSameVersion(one.transition, transition));

interface Together {
  readonly news: readonly Transition[];
  readonly problems: readonly Problem[];
  readonly own: readonly Own[];
}

/** What the combined tree has against it, and which pull requests bring it. */
const together = ({ news, problems, own }: Together, { others: { pulls } }: Grouped): Said => {
  const decision = fold(news, problems);
  const failing = news.filter(({ findings }) => findings.length > 0);
  const touching = pulls
    .filter(({ snapshot }) => snapshot?.files.some(({ path }) => problems.some(({ file }) => file === path)))
    .map(({ number }) => number);
  const touched = own.filter(({ number }) => touching.includes(number)).map(({ transition }) => transition);
  const bringing = own.filter(({ transition }) =>
    [...failing, ...touched].some((one) => isSameVersion(one, transition)),
  );
  const by = [...new Set([...bringing.map(({ number }) => number), ...touching])].sort((a, b) => a - b);
  const everybody = pulls.map(({ number }) => number);
  const description = describe({ decision, transitions: news, problems });
  return { by: by.length === 0 ? everybody : by, state: stateOf[decision], description };
};

/** Each pull request's transitions with what the group adds to them, then what none of them brought. */
const landed = (combined: readonly Transition[], own: readonly Own[]): readonly Transition[] => [
  ...own.map((one) => {
    const same = combined.filter((other) => isSameVersion(other, one.transition));
    const added = same.flatMap((other) => [
      ...newsOf(other, ofVersion(other, own)),
      ...landingOf(other, [one]),
    ]);
    const gone = same.length === 0 ? [missingFrom(one.transition)] : [];
    return { ...one.transition, findings: [...one.transition.findings, ...added, ...gone] };
  }),
  ...combined.filter((one) => ofVersion(one, own).length === 0).map((one) => newsFor(one, [])),
];

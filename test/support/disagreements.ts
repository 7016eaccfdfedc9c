import { isDeepStrictEqual } from 'node:util';
import { exitOf } from '../../src/commands/command.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Transition, VerdictFile } from '../../src/domain/verdict.ts';
import type { Expectation, ExpectedFinding, ExpectedProblem } from './expectation.ts';
import { cardOf } from './judged-case.ts';

/** Where a verdict is not what its story says, in sentences; none: it holds. */
export const disagreements = (expected: Expectation, verdict: VerdictFile): readonly string[] => [
  ...differs('decision', verdict.decision, expected.decision),
  ...differs('exit', exitOf(verdict), expected.exit),
  ...wordsIn('status', verdict.status.description, expected.status),
  ...wordsIn('card', cardOf(verdict.effects), { has: expected.card.has, lacks: [] }),
  ...wordsIn('card', outsideCode(cardOf(verdict.effects)), { has: [], lacks: expected.card.lacks }),
  ...differs('transitions', verdict.transitions.map(said), expected.transitions),
  ...findingsOf(expected, verdict),
  ...problemsOf(expected, verdict),
  ...verdict.transitions.flatMap((transition) => peopleOf(expected, transition)),
  ...differs('not_counted', notCounted(verdict), [...expected.not_counted].sort()),
  ...differs('vetoes', vetoes(verdict), expected.vetoes),
  ...differs('waived', waived(verdict), expected.waived),
  ...commandsOf(expected.commands, verdict),
  ...(expected.policy_change === undefined
    ? []
    : differs('policy_change', policyChange(verdict), expected.policy_change)),
  ...(expected.statuses === undefined ? [] : differs('statuses', statuses(verdict), expected.statuses)),
  ...(expected.asks === undefined ? [] : differs('asks', asks(verdict), expected.asks)),
];

const differs = (what: string, found: unknown, wanted: unknown): readonly string[] =>
  isDeepStrictEqual(found, wanted)
    ? []
    : [`${what}: found ${JSON.stringify(found)}, the story says ${JSON.stringify(wanted)}`];

// In a code span a mention, a link or a tag is only text.
const outsideCode = (markdown: string): string =>
  markdown.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');

const wordsIn = (what: string, text: string, { has, lacks }: Expectation['card']): readonly string[] => [
  ...has
    .filter((word) => !text.includes(word))
    .map((word) => `${what}: lacks "${word}": ${text.slice(0, 600)}`),
  ...lacks
    .filter((word) => text.includes(word))
    .map((word) => `${what}: has "${word}": ${text.slice(0, 600)}`),
];

const said = ({ model, version, change, from, to, lawful }: Transition): string => {
  const way = change === 'promotion' ? `${from} -> ${to}` : `${change} in ${from}`;
  return `${model} ${version} ${way}${lawful ? '' : ' refused'}`;
};

/** Each expected one takes a finding that is so; what is left over may only be a pass. */
const findingsOf = (expected: Expectation, verdict: VerdictFile): readonly string[] => {
  const left = verdict.transitions.flatMap(({ version, findings }) =>
    findings.map((finding) => ({ version, finding })),
  );
  const missing = expected.findings.flatMap((wanted) => {
    const index = left.findIndex(({ version, finding }) => isSo(wanted, finding, version));
    if (index >= 0) left.splice(index, 1);
    return index >= 0 ? [] : [`findings: none is ${JSON.stringify(wanted)}`];
  });
  const unsaid = left.filter(({ finding }) => finding.answer !== 'pass');
  return [
    ...missing,
    ...unsaid.map(({ finding }) => `findings: the story does not name ${shownFinding(finding)}`),
  ];
};

const shownFinding = ({ gate, answer, subject, actual, because, line }: Finding): string =>
  JSON.stringify({ gate, answer, subject, actual, because, line });

const isSo = (wanted: ExpectedFinding, finding: Finding, version: string): boolean => {
  const { because, version: of, ...same } = wanted;
  return (
    (of === undefined || of === version) &&
    (because === undefined || finding.because.includes(because)) &&
    Object.entries(same).every(([key, value]) => finding[key as keyof Finding] === value)
  );
};

const problemsOf = (expected: Expectation, { problems }: VerdictFile): readonly string[] => {
  const left = [...problems];
  const missing = expected.problems.flatMap((wanted) => {
    const index = left.findIndex((problem) => isProblem(wanted, problem));
    if (index >= 0) left.splice(index, 1);
    return index >= 0 ? [] : [`problems: none is ${JSON.stringify(wanted)}`];
  });
  return [
    ...missing,
    ...left.map((problem) => `problems: the story does not name ${JSON.stringify(problem)}`),
  ];
};

const isProblem = (wanted: ExpectedProblem, problem: Problem): boolean =>
  Object.entries({ severity: 'error', ...wanted }).every(
    ([key, value]) => problem[key as keyof Problem] === value,
  );

const peopleOf = (expected: Expectation, { model, approvals }: Transition): readonly string[] =>
  approvals.flatMap(({ role, filled_by, could_be_filled_by, until, files = [] }) => {
    const names = [`${role} of ${files.join(', ')}`, `${model}/${role}`, role];
    const named = <T>(said: { readonly [role: string]: T } = {}): T | undefined =>
      names.map((name) => said[name]).find((one) => one !== undefined);
    const could = named(expected.could);
    const [name = role] = names.filter((one) => expected.filled[one] !== undefined);
    return [
      ...differs(`filled ${name}`, filled_by, named(expected.filled) ?? []),
      ...(could === undefined ? [] : differs(`could ${name}`, could_be_filled_by, could)),
      ...(expected.until[role] === undefined ? [] : differs(`until ${role}`, until, expected.until[role])),
    ];
  });

const policyChange = ({ policy_change }: VerdictFile): Expectation['policy_change'] => {
  if (policy_change === undefined) return null;
  const { files, lines, tests, approvals, not_counted, vetoes: objecting } = policy_change;
  return {
    files: files.map(({ path }) => path),
    lines: lines.map(({ effect, what }) => `${effect} ${what}`),
    ...(tests === null ? {} : { flips: `${tests.flips.length} of ${tests.cases}` }),
    filled: Object.fromEntries(approvals.map(({ role, filled_by }) => [role, [...filled_by]])),
    not_counted: not_counted.map(({ user, because }) => `${user}: ${because.split(':', 1)[0]}`),
    vetoes: objecting.map(({ user }) => user),
  };
};

const notCounted = ({ transitions }: VerdictFile): readonly string[] => {
  const all = transitions.flatMap(({ not_counted }) =>
    not_counted.map(({ user, because }) => `${user}: ${because.split(':', 1)[0]}`),
  );
  return [...new Set(all)].sort();
};

const vetoes = ({ transitions }: VerdictFile): readonly string[] => [
  ...new Set(transitions.flatMap((transition) => transition.vetoes.map(({ user }) => user))),
];

const statuses = ({ effects }: VerdictFile): readonly string[] =>
  effects.flatMap((effect) =>
    effect.kind === 'status' ? [`${effect.head} ${effect.context} ${effect.state}`] : [],
  );

const waived = ({ transitions }: VerdictFile): readonly string[] =>
  transitions.flatMap(({ findings }) =>
    findings.flatMap(({ gate, waiver }) => (waiver === null ? [] : [`${gate}: ${waiver.by}`])),
  );

const commandsOf = (expected: Expectation['commands'], { commands }: VerdictFile): readonly string[] => {
  if (expected === undefined) return [];
  const isSaid = expected.every(({ user, outcome, because }, index) => {
    const found = commands[index];
    return found?.user === user && found.outcome === outcome && found.because.includes(because);
  });
  return isSaid && expected.length === commands.length
    ? []
    : [`commands: found ${JSON.stringify(commands)}, the story says ${JSON.stringify(expected)}`];
};

const asks = ({ effects }: VerdictFile): { users: readonly string[]; teams: readonly string[] } => {
  const request = effects.find((effect) => effect.kind === 'request-review');
  return request?.kind === 'request-review'
    ? { users: request.users, teams: request.teams }
    : { users: [], teams: [] };
};

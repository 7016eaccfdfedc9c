import { resolve } from 'node:path';
import { decide } from '../domain/decide.ts';
import { policyPath } from '../domain/governed.ts';
import { manifestGlobs, type Policy } from '../domain/policy/policy.ts';
import { type Replayed, replayed } from '../domain/policy-replay/replayed.ts';
import type { Content } from '../domain/snapshot.ts';
import { contentAt } from '../local/files.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import { paint } from './paint.ts';
import { policyOf } from './policy-file.ts';
import { mergedChanges, type Past, savedVerdicts } from './policy-past.ts';
import { toldProblems } from './told-problems.ts';
import { wrapped } from './wrap.ts';

export interface PolicyReplayOptions {
  readonly last?: string;
  readonly verdicts?: string;
  readonly policy?: string;
  readonly json?: boolean;
}

/** What this policy would have made of the pull requests of the past. */
export const policyReplay = async (options: PolicyReplayOptions, terminal: Terminal): Promise<ExitCode> => {
  const path = options.policy ?? policyPath;
  const content = await contentAt(resolve(terminal.cwd, path));
  const policy = policyOf(path, content);
  if (!policy.ok) return toldProblems(policy.problems, options.json === true, terminal);
  const last = lastOf(options.last ?? '40');
  const pasts =
    options.verdicts === undefined
      ? await mergedChanges({ last, globs: manifestGlobs(policy.value), content }, terminal)
      : await savedVerdicts(options.verdicts, last, terminal);
  const told = pasts.flatMap((past) => toldOf(past, { policy: policy.value, content }));
  if (told.length === 0)
    throw new WrongCall(
      'there is nothing to judge again: no verdict, and no merge, had a policy at its base',
    );
  terminal.out(
    options.json === true
      ? `${JSON.stringify(asJson(told, policy.value.digest), null, 2)}\n`
      : text(told, terminal),
  );
  if (told.some(({ flips }) => flips)) return 1;
  return told.some(isUnclear) ? 3 : 0;
};

const lastOf = (said: string): number => {
  const last = /^[1-9]\d{0,5}$/.test(said) ? Number(said) : null;
  if (last === null) throw new WrongCall(`--last takes a whole number of at least 1, not ${said}`);
  return last;
};

interface Told extends Replayed {
  readonly name: string;
}

const isUnclear = ({ unmeasured, unasked }: Told): boolean => unmeasured.length + unasked.length > 0;

/** What had no policy that could be read was judged by none, and cannot flip. */
const toldOf = (
  { name, snapshot }: Past,
  next: { readonly policy: Policy; readonly content: Content },
): readonly Told[] => {
  const { path, base } = snapshot.policy;
  const old = policyOf(path, base);
  if (!old.ok) return [];
  return [
    { name, ...replayed(snapshot, { old: { policy: old.value, content: base }, next, judge: decide }) },
  ];
};

const asJson = (told: readonly Told[], policy: string) => ({
  policy,
  judged: told.length,
  flips: told.filter(({ flips }) => flips).length,
  unclear: told.filter(isUnclear).length,
  verdicts: told.map(({ name, before, after, flips, because, unmeasured, unasked, transitions }) => ({
    name,
    transitions,
    before,
    after,
    flips,
    because,
    gates: unmeasured.map(({ file, gate }) => ({
      file,
      gate,
      answer: 'error',
      because: 'not measured then',
    })),
    unasked,
  })),
});

const text = (told: readonly Told[], terminal: Terminal): string => {
  const flips = told.filter((one) => one.flips).length;
  const open = told.filter(isUnclear).length;
  return [
    ...told.flatMap((one) => toldLines(one, terminal)),
    '',
    `${flips} of ${told.length} decisions flip${open === 0 ? '' : `; ${open} ${open === 1 ? 'asks' : 'ask'} for what nobody looked at then`}`,
    '',
  ].join('\n');
};

const toldLines = (one: Told, terminal: Terminal): readonly string[] => {
  const { name, before, after, flips, because, unmeasured, unasked, transitions } = one;
  const what = transitions.map(({ model, version, from, to }) => `${model} ${version} ${from} -> ${to}`);
  const word = isUnclear(one) ? '?   ' : 'same';
  const mark = flips ? paint('FLIP', 'yellow', terminal) : word;
  const decision = flips ? `${before} -> ${after}: ${because}` : before;
  return [
    wrapped(`${mark}  ${name}  ${what.join(', ')}  ${decision}`, terminal.columns, 6),
    ...unmeasured.map(({ gate, file }) =>
      wrapped(`      ${gate}: error: not measured then (${file})`, terminal.columns, 8),
    ),
    ...unasked.map((team) => wrapped(`      @${team}: nobody asked then who was in it`, terminal.columns, 8)),
  ];
};

import { sameLogin } from '../approvals/identity.ts';
import type { Judging, Outcome } from './outcome.ts';
import { meets } from './select.ts';

export type OneWaiver = Extract<Outcome, { kind: 'waiver' }>;
export type Voice = Extract<Outcome, { kind: 'all' }>;
export type Exception = OneWaiver | Voice;
export type Lift = Extract<Outcome, { kind: 'lift' }>;

/** What a line that lifts found, and what of it was lifted. */
export interface Lifted {
  readonly found: readonly Exception[];
  readonly lifted: readonly Exception[];
}

export interface Standing {
  readonly exceptions: readonly Exception[];
  readonly lifts: ReadonlyMap<Lift, Lifted>;
}

/** What stands after everything was said, one after the other; the last word on a finding is its waiver. */
export const standingOf = (outcomes: readonly Outcome[], judging: Judging): Standing => {
  const lifts = new Map<Lift, Lifted>();
  let exceptions: readonly Exception[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'refused') continue;
    if (outcome.kind === 'lift') {
      const found = exceptions.filter((one) => isMeant(one, outcome));
      const lifted = found.filter((one) => mayLift(one, outcome, judging));
      lifts.set(outcome, { found, lifted });
      exceptions = exceptions.filter((one) => !lifted.includes(one));
    } else exceptions = [...exceptions.filter((one) => !isSaidAnew(one, outcome)), outcome];
  }
  return { exceptions, lifts };
};

const isSaidAnew = (one: Exception, next: Exception): boolean => {
  if (one.kind === 'waiver') return next.kind === 'waiver' && one.of.every((of) => next.of.includes(of));
  return next.kind === 'all' && sameLogin(one.command.user) === sameLogin(next.command.user);
};

/** Less than its whole name may be said to lift one: that only asks for more. */
const isMeant = (exception: Exception, { target }: Lift): boolean => {
  if (target.kind === 'all') return true;
  return exception.kind === 'waiver' && exception.of.some((finding) => meets(target.name, finding));
};

const mayLift = ({ command }: Exception, lift: Lift, { policy, authority }: Judging): boolean => {
  const { by, break_glass } = policy.data.waivers ?? {};
  const roles = [...(by === undefined ? [] : [by]), ...(break_glass?.by ?? [])];
  return (
    sameLogin(command.user) === sameLogin(lift.command.user) ||
    roles.some((role) => authority.isIn(lift.command.user, role))
  );
};

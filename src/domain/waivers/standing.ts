import { sameLogin } from '../approvals/identity.ts';
import type { Judging, Outcome } from './outcome.ts';
import { meets } from './select.ts';

export type OneWaiver = Extract<Outcome, { kind: 'waiver' }>;
export type Voice = Extract<Outcome, { kind: 'all' }>;
export type Exception = OneWaiver | Voice;
export type Lift = Extract<Outcome, { kind: 'lift' }>;

/** A line that lifts, with what it found, and what of it was lifted. */
export interface Lifted extends Lift {
  readonly found: readonly Exception[];
  readonly lifted: readonly Exception[];
}

export type Heard = Exclude<Outcome, Lift> | Lifted;

export interface Standing {
  readonly exceptions: readonly Exception[];
  /** Every line, in the order in which they were said. */
  readonly heard: readonly Heard[];
}

/** What stands after everything was said, one after the other; the last word on a finding is its waiver. */
export const standingOf = (outcomes: readonly Outcome[], judging: Judging): Standing => {
  let exceptions: readonly Exception[] = [];
  const heard = outcomes.map((outcome): Heard => {
    if (outcome.kind === 'refused') return outcome;
    if (outcome.kind !== 'lift') {
      exceptions = [...exceptions.filter((one) => !isSaidAnew(one, outcome)), outcome];
      return outcome;
    }
    const found = exceptions.filter((one) => isMeant(one, outcome));
    const lifted = mayLift(outcome, judging) ? found : [];
    exceptions = exceptions.filter((one) => !lifted.includes(one));
    return { ...outcome, found, lifted };
  });
  return { exceptions, heard };
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

/** Whoever may make an exception, and so whoever made this one. */
const mayLift = ({ command }: Lift, { policy, authority }: Judging): boolean => {
  const { by, break_glass } = policy.data.waivers ?? {};
  const roles = [by, ...(break_glass?.by ?? [])];
  return roles.some((role) => role !== undefined && authority.isIn(command.user, role));
};

import { describe, expect, test } from 'vitest';
import { type Judgements, stricter, stricterPeople } from '../../src/domain/stricter.ts';
import type { BreakGlass, RoleAnswer, Transition } from '../../src/domain/verdict.ts';
import { aFinding, aProblem, aRole, aTransition, aWaiver } from '../render/builders.ts';

const judged = (over: Partial<Transition> = {}): Judgements => ({
  transitions: [aTransition(over)],
  problems: [],
  commands: [],
});

const of = (old: Partial<Transition>, next: Partial<Transition>): Transition | undefined =>
  stricter(judged(old), judged(next)).transitions[0];

const fails = aFinding({ answer: 'fail', because: 'too low' });
const waiver = aWaiver();

describe('of two policies', () => {
  test.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('a way that is lawful by the old: %s, by the new: %s, is lawful: %s', (old, next, lawful) => {
    expect(of({ lawful: old }, { lawful: next })?.lawful).toBe(lawful);
  });

  test.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
  ])('quoting that the old asks: %s, and the new: %s, is asked: %s', (old, next, quoted) => {
    const { binding } = aTransition();
    const both = of(
      { binding: { ...binding, must_be_quoted: old } },
      { binding: { ...binding, digest: 'sha256:0', must_be_quoted: next } },
    );
    expect(both?.binding).toEqual({ ...binding, must_be_quoted: quoted });
  });

  test('what does not hold by either is found, and once where both say the same', () => {
    const pass = aFinding({ gate: 'other' });
    expect(of({ findings: [fails] }, { findings: [fails, pass] })?.findings).toEqual([fails]);
    const found = of({ findings: [pass] }, { findings: [fails] });
    expect(found?.findings).toEqual([pass, fails]);
  });

  test('what only one lets be waived stands there as it blocks too', () => {
    const waived = { ...fails, waiver };
    expect(of({ findings: [waived] }, { findings: [fails] })).toMatchObject({
      findings: [waived, fails],
      waived: 1,
    });
    expect(of({ findings: [fails] }, { findings: [waived] })).toMatchObject({
      findings: [fails, waived],
      waived: 1,
    });
    expect(of({ findings: [waived] }, { findings: [waived] })).toMatchObject({
      findings: [waived],
      waived: 1,
    });
  });

  test('glass that is broken by either is broken', () => {
    const broken = (follow_up: string): BreakGlass => ({ by: [], at: '', until: '', follow_up });
    const [one, other] = [broken('2026-03-09'), broken('2026-04-09')];
    expect(of({ break_glass: one }, { break_glass: other })?.break_glass).toEqual(one);
    expect(of({ break_glass: null }, { break_glass: other })?.break_glass).toEqual(other);
    expect(of({ break_glass: one }, { break_glass: null })?.break_glass).toEqual(one);
  });

  test.each([
    ['another version', { version: '9' }],
    ['another model', { model: 'churn' }],
  ])('what the new one says of %s is not said of this one', (_, other) => {
    expect(stricter(judged(), judged({ ...other, lawful: false })).transitions).toEqual([aTransition()]);
  });

  test('problems of both are told once, and commands are answered by the old one', () => {
    const [one, other] = [aProblem(), aProblem({ line: 99 })];
    const command = { comment: 1, user: 'lea', command: 'hold', outcome: 'taken', because: 'x' } as const;
    const both = stricter(
      { ...judged(), problems: [one], commands: [command] },
      { ...judged(), problems: [one, other], commands: [{ ...command, outcome: 'refused' }] },
    );
    expect(both.problems).toEqual([one, other]);
    expect(both.commands).toEqual([command]);
  });
});

describe('of people', () => {
  const asked = (old: readonly RoleAnswer[], next: readonly RoleAnswer[]): readonly RoleAnswer[] => {
    const nobody = { not_counted: [], vetoes: [] };
    return stricterPeople({ approvals: old, ...nobody }, { approvals: next, ...nobody }).approvals;
  };

  test('a role is asked for by the one of which more is missing, the old one when both are as hard', () => {
    const [one, two] = [aRole(), aRole({ needed: 2 })];
    const half = aRole({ needed: 2, filled_by: ['lea'], could_be_filled_by: ['liam'] });
    expect(asked([one], [two])).toEqual([two]);
    expect(asked([two], [one])).toEqual([two]);
    expect(asked([one], [half])).toEqual([one]);
    expect(asked([half], [one])).toEqual([half]);
    expect(asked([aRole({ needed: 2, filled_by: ['lea'] })], [two])).toEqual([two]);
  });

  test('roles of either are asked for, those of the old one first', () => {
    const [lead, risk, owner] = [aRole(), aRole({ role: 'risk' }), aRole({ role: 'owner' })];
    expect(asked([lead, risk], [owner, risk])).toEqual([lead, risk, owner]);
  });

  test('the owners of other files are another role', () => {
    const of = (...files: readonly string[]) => aRole({ role: 'codeowner', files });
    expect(asked([of('a')], [of('b'), of('a')])).toEqual([of('a'), of('b')]);
    expect(asked([of('a', 'b')], [{ ...of('a', 'b'), needed: 2 }])).toEqual([{ ...of('a', 'b'), needed: 2 }]);
    expect(asked([aRole({ role: 'codeowner' })], [of('a')])).toHaveLength(2);
  });

  test('who does not count and who objects by either is told once', () => {
    const [stale, ghost] = [
      { user: 'lea', because: 'stale' },
      { user: 'zoe', because: 'ghost' },
    ];
    const veto = { user: 'lea', at: '2026-03-01T12:00:00Z', by: 'hold' } as const;
    const both = stricterPeople(
      { approvals: [], not_counted: [stale], vetoes: [veto] },
      { approvals: [], not_counted: [stale, ghost], vetoes: [veto, { ...veto, user: 'zoe' }] },
    );
    expect(both).toEqual({
      approvals: [],
      not_counted: [stale, ghost],
      vetoes: [veto, { ...veto, user: 'zoe' }],
    });
  });
});

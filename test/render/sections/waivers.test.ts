import { describe, expect, it } from 'vitest';
import type { Waiver } from '../../../src/domain/finding.ts';
import { waivers } from '../../../src/render/sections/waivers.ts';
import { aFinding, aTransition } from '../builders.ts';
import { page, shown } from './shown.ts';

const waiver: Waiver = {
  by: 'rita',
  at: '2026-03-01T17:00:00Z',
  until: '2026-03-09',
  because: 'the northern branch opens in April',
  ceiling: 'recall >= 0.7',
  comment: 9,
};

const waived = (over: Partial<Waiver> = {}) =>
  aFinding({
    gate: 'recall-slices',
    answer: 'fail',
    where: { region: 'north' },
    waiver: { ...waiver, ...over },
  });

const of = (...findings: readonly ReturnType<typeof waived>[]) =>
  page({ transitions: [aTransition({ findings: [aFinding(), ...findings], waived: findings.length })] });

describe('waivers', () => {
  it('are absent when nothing is waived', () => {
    expect(shown(waivers, of())).toBeNull();
  });

  it('say what, by whom, until when, within what and why', () => {
    const text = shown(waivers, of(waived())) ?? '';
    expect(text).toContain('**1 finding is waived, until 2026-03-09**');
    expect(text).toContain('❌ fail, waived: **`recall-slices`**: asked');
    expect(text).toContain('for `region=north`');
    expect(text).toContain(
      'Waived by `rita` until 2026-03-09, only while `recall >= 0.7`: the northern branch opens in April',
    );
  });

  it('are tallied, and the first to end is said', () => {
    const text = shown(waivers, of(waived(), waived({ until: '2026-03-05', ceiling: null }))) ?? '';
    expect(text).toContain('**2 findings are waived, the first of them until 2026-03-05**');
  });

  it('name the change where there are several', () => {
    const transitions = ['1', '2'].map((version) =>
      aTransition({ version, findings: [waived()], waived: 1 }),
    );
    expect(shown(waivers, page({ transitions }))).toContain('of fraud\\_detector 2, staging → production');
  });

  it('show the reason as text', () => {
    const text = shown(waivers, of(waived({ because: '@acme/all <b>x</b> | `y` ![i](u)\n# z' }))) ?? '';
    expect(text).not.toMatch(/@acme|<b>|\n# z|!\[i\]/);
  });

  it('shout when the glass was broken', () => {
    const broken = {
      by: [
        { role: 'oncall', user: 'oscar', because: 'it is down', comment: 1 },
        { role: 'lead', user: 'lea', because: 'it is\n> down', comment: 2 },
      ],
      at: '2026-03-01T17:00:00Z',
      until: '2026-03-03',
      follow_up: '2026-03-15T17:00:00.000Z',
    };
    const transitions = [aTransition({ findings: [waived()], waived: 1, break_glass: broken })];
    const text = shown(waivers, page({ transitions })) ?? '';
    expect(text).toContain(
      '> **BREAK-GLASS** until 2026-03-03: fraud\\_detector 3.2.1, staging → production',
    );
    expect(text).toContain('a follow-up, due 2026-03-15');
    expect(text).toContain('> - `oscar` as oncall: it is down\n> - `lea` as lead: it is &gt; down');
  });

  it('are as many as the card has room for', () => {
    const text = shown(waivers, of(waived(), waived(), waived()), { rows: 1 }) ?? '';
    expect(text).toContain('… and 2 more');
  });
});

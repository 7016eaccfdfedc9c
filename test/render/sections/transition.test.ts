import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/render/change.ts';
import { transition } from '../../../src/render/sections/transition.ts';
import { aTransition } from '../builders.ts';
import { part, role, shown } from './shown.ts';

describe('transition', () => {
  it('has a heading among several only, with how it stands', () => {
    expect(shown(transition, part())).toBe(
      '`models/fraud_detector/3.2.1.yaml` · risk tier high · champion in production: 3.1.8',
    );
    expect(shown(transition, part({ tier: null, champion: null }, false))).toBe(
      '---\n\n#### fraud\\_detector 3.2.1, staging → production: ✅ holds\n\n`models/fraud_detector/3.2.1.yaml`',
    );
  });

  it('says which sealed labels it was measured on, and how often they were used', () => {
    const digest = `sha256:${'6a1e'.repeat(16)}`;
    const used = { name: 'fraud', labels: digest, predictions: digest, use: 4, of: 10 };
    const holdout = (over: Partial<typeof used> | { use: null } | { of: null }) =>
      shown(transition, part({ tier: null, champion: null, holdout: { ...used, ...over } }));
    const start =
      '`models/fraud_detector/3.2.1.yaml`<br>labels: sealed holdout fraud (`sha256:6a1e6a1e6a1e…`';
    expect(holdout({})).toBe(`${start}, use 4 of 10)`);
    expect(holdout({ use: 11 })).toBe(`${start}, used 10 of 10)`);
    expect(holdout({ of: null })).toBe(`${start}, use 4)`);
    expect(holdout({ use: null })).toBe(`${start})`);
    expect(holdout({ name: '@everyone <b>' })).not.toContain('<b>');
  });

  it('points to the lawful ones', () => {
    expect(shown(transition, part({ lawful: false }))).toContain(
      '❌ staging → production is not a lawful transition. The lawful ones are named under Problems.',
    );
  });

  it('stands as its gates and approvals do', () => {
    expect(standingOf(aTransition())).toBe('holds');
    expect(standingOf(aTransition({ approvals: [role] }))).toBe('waits');
    expect(standingOf(aTransition({ vetoes: [{ user: 'rita', at: '', by: 'review' }] }))).toBe('waits');
    expect(standingOf(aTransition({ lawful: false }))).toBe('fails');
  });
});

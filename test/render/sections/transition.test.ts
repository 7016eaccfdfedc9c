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

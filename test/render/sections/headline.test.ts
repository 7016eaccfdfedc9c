import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { headline } from '../../../src/render/sections/headline.ts';
import { aFinding, aProblem, aTransition } from '../builders.ts';
import { page, role, shown } from './shown.ts';

const steps = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ who: [`u${at}`], what: `do ${at}` }));

describe('headline', () => {
  it.each<[Partial<Verdict>, string]>([
    [{ transitions: [] }, '### ✅ Approved: no model version changes'],
    [
      { decision: 'rejected', transitions: [aTransition({ findings: [aFinding({ answer: 'fail' })] })] },
      '### ❌ Rejected: fraud\\_detector 3.2.1, staging → production\n\n1 of 1 gates does not hold: `auc-floor`.',
    ],
    [
      { decision: 'awaiting', transitions: [aTransition({ approvals: [role] })] },
      '### ⏳ Awaiting approval: fraud\\_detector 3.2.1, staging → production\n\nThe one gate holds. 0 of 1 approvals given, missing `lead`.',
    ],
    [
      { decision: 'undecidable', transitions: [], problems: [aProblem()] },
      '### ⚠️ Undecidable: no model version changes\n\n1 problem keeps it from being judged.',
    ],
    [
      { transitions: [aTransition({ findings: [aFinding({ answer: 'fail', enforcement: 'warn' })] })] },
      '### ✅ Approved: fraud\\_detector 3.2.1, staging → production\n\nThe one gate holds. Warning only: `auc-floor`.',
    ],
    [
      { transitions: [aTransition({ change: 'amendment', findings: [] })] },
      '### ✅ Approved: fraud\\_detector 3.2.1, amended while in production',
    ],
    [
      { transitions: [aTransition({ change: 'removal', from: 'retired', findings: [] })] },
      '### ✅ Approved: fraud\\_detector 3.2.1, manifest removed while retired',
    ],
    [
      { transitions: [aTransition({ findings: [] }), aTransition({ findings: [] })] },
      '### ✅ Approved: 2 changes to fraud\\_detector',
    ],
  ])('%# says the decision and what is missing', (over, text) => {
    expect(shown(headline, page(over))).toBe(text);
  });

  it('says what comes next and from whom', () => {
    expect(shown(headline, page({ transitions: [], next: steps(1) }))).toMatch(
      /\n\n\*\*Next:\*\* `u0`: do 0$/,
    );
    expect(shown(headline, page({ transitions: [], next: steps(7) }))).toMatch(
      /\*\*Next\*\*\n\n1\. `u0`: do 0\n(?:.*\n){4}\n… and 2 more, /,
    );
    expect(shown(headline, page({ next: [{ who: [], what: 'merge' }] }))).toMatch(/\*\*Next:\*\* merge$/);
    expect(
      shown(headline, page({ next: [{ who: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], what: 'x' }] })),
    ).toMatch(/`a`, `b`, `c`, `d`, `e` or 2 more: x$/);
  });
});

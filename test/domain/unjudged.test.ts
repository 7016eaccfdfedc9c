import { describe, expect, test } from 'vitest';
import { nothing } from '../../src/domain/demands.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { unjudged } from '../../src/domain/unjudged.ts';
import { aFinding } from '../render/builders.ts';
import { aChange, manifestText } from '../support/snapshot.ts';

const skips = aFinding({ answer: 'skip' });
const promotion = (to = 'production', from = 'staging') =>
  aChange(manifestText(from), manifestText(to, '\n# as before'));

const answers = (
  change: ReturnType<typeof aChange>,
  demands: Partial<typeof nothing> = {},
  findings: readonly Finding[] = [],
) => unjudged(change, { ...nothing, ...demands }, findings);

describe('what nobody judged does not hold', () => {
  test('where the policy forgot the state', () => {
    expect(answers(promotion())).toMatchObject([
      {
        answer: 'error',
        claim: { subject: 'to.production', at: { line: 1, column: 45 } },
        because: 'the policy asks nothing of a version that goes to production',
        remedy: 'Let the policy say under to.production which gates and which approvals it takes.',
      },
    ]);
  });

  test('where every gate skips', () => {
    expect(answers(promotion('staging', 'shadow'), { gates: ['a', 'b'] }, [skips, skips])).toMatchObject([
      {
        answer: 'error',
        claim: { subject: 'to.staging' },
        because: 'none of a, b applies to this version, and nobody is asked to approve it',
        remedy: 'Ask for an approval under to.staging, or for a gate that applies.',
      },
    ]);
  });
});

describe('it is judged', () => {
  const one = new Map([['lead', 1]]);

  test.each([
    ['by a role', { roles: one }, []],
    ['by a choice of roles', { choices: [[one]] }, []],
    ['by a role where every gate skips', { gates: ['a'], roles: one }, [skips]],
    ['by one gate that does not skip', { gates: ['a', 'b'] }, [skips, aFinding()]],
    ['by one gate that fails', { gates: ['a'] }, [aFinding({ answer: 'fail' })]],
    ['by the journal', {}, [aFinding({ gate: 'rollback', answer: 'fail' })]],
  ] as const)('%s', (_, demands, findings) => {
    expect(answers(promotion(), demands, findings)).toEqual([]);
  });

  test.each([
    ['a state before production of which nothing is asked', promotion('staging', 'shadow')],
    ['an amendment', aChange(manifestText('production'), manifestText('production', 'card: {}'))],
    ['a removal', aChange(manifestText('retired'), null)],
  ])('%s needs no judge', (_, change) => {
    expect(answers(change)).toEqual([]);
  });
});

import { type PolicyTest, parseTest } from '../../src/domain/policy-tests/parse.ts';
import { text } from './snapshot.ts';

/** A test of a policy that can be read: the facts, the files and the expectation as its author writes them. */
export const policyTest = (source: string): PolicyTest => {
  const found = parseTest('.assay/tests/a.yaml', text(source));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
};

export const aPolicyTest = (facts = '', more = '', expected = 'decision: approved'): PolicyTest =>
  policyTest(
    `name: a\ncase: { now: 2026-03-02T12:00:00Z${facts === '' ? '' : `, ${facts}`} }\nexpect: { ${expected} }\n${more}`,
  );

import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../support/snapshot.ts';

const policy = `assay: 1
roles: { owner: { users: [owen] } }
gates: { floor: { metric: auc_roc, at_least: 0.9 }, hint: { documented: [card], enforcement: warn } }
to: { staging: { gates: [floor, hint], approvals: [owner] }, production: { gates: [floor] } }
`;

const judged = (before: string | null, after: string | null, story: Story = {}) => {
  const { transitions, decision } = decide(
    aSnapshot({ policy, files: [file(before, after)], reviews: [aReview('owen')], ...story }),
  );
  const findings = transitions.flatMap((one) =>
    one.findings.map(({ gate, answer, enforcement }) => `${gate} ${answer} ${enforcement}`),
  );
  return [
    decision,
    findings.join(),
    transitions.flatMap(({ approvals }) => approvals.map(({ role }) => role)).join(),
  ];
};

const auc = 'evaluation: { test_auc_roc: 0.95 }';

test.each<readonly [string, string | null, string | null, readonly string[]]>([
  [
    'a gate that warns does not block',
    manifestText('shadow'),
    manifestText('staging', auc),
    ['approved', 'floor pass block,hint fail warn', 'owner'],
  ],
  [
    'an amendment without a rule is judged as if it entered the state again',
    manifestText('staging'),
    manifestText('staging', auc),
    ['approved', 'floor pass block,hint fail warn', 'owner'],
  ],
  [
    'an experiment is nobody’s business',
    manifestText('experimenting'),
    manifestText('experimenting', auc),
    ['approved', '', ''],
  ],
  [
    'what serves stays as it is',
    manifestText('production'),
    manifestText('production', auc),
    ['rejected', 'amendment fail block,floor pass block', ''],
  ],
  [
    'what is the author’s own may change always',
    manifestText('production', auc),
    manifestText('production', `${auc}\nx-a: 1`),
    ['approved', 'amendment pass block,floor pass block', ''],
  ],
  [
    'an unlawful way is judged by no gate',
    manifestText('experimenting'),
    manifestText('staging', auc),
    ['undecidable', '', ''],
  ],
  ['a removal is judged by no gate', manifestText('experimenting'), null, ['approved', '', '']],
])('%s', (_, before, after, result) => {
  expect(judged(before, after)).toEqual(result);
});

test('a rule of amendments says what may change and who approves', () => {
  const ruled = `${policy}amendments: { production: { may_change: [card], approvals: [owner] } }`;
  const change = [
    manifestText('production', auc),
    manifestText('production', `${auc}\ncard: { contact: a }`),
  ] as const;
  expect(judged(...change, { policy: ruled })).toEqual(['approved', 'amendment pass block', 'owner']);
  expect(judged(...change, { policy: ruled, reviews: [] })[0]).toBe('awaiting');
});

test('a finding stands at the line that it rests on', () => {
  const { transitions } = decide(
    aSnapshot({ policy, files: [file(manifestText('shadow'), manifestText('staging', `\n\n${auc}`))] }),
  );
  expect(transitions[0]?.findings[0]).toMatchObject({ file: 'models/fraud/1.yaml', line: 4, kind: 'metric' });
});

const back = (transitions: string, journal: Story['journal'] = []) =>
  judged(manifestText('deprecated'), manifestText('production'), {
    policy: `assay: 1\n${transitions}`,
    journal,
  });

test('a rollback is judged by the journal alone', () => {
  expect(back('rollback: { within: 14d }')).toEqual(['undecidable', 'rollback error block', '']);
});

test('back to production by a way of the policy’s own is no rollback: something has to be asked of it', () => {
  const way = 'transitions: [deprecated -> production]';
  expect(back(way)).toEqual(['undecidable', 'unjudged error block', '']);
  const asked = `${way}\nroles: { owner: { users: [owen] } }\nto: { production: { approvals: [owner] } }`;
  expect(back(asked)).toEqual(['approved', '', 'owner']);
});

test('a gate that fails is a hint where the policy wants what is inconclusive to warn', () => {
  const before = manifestText('shadow');
  const after = manifestText('staging', 'evaluation: { test_auc_roc: 0.5 }');
  const lenient = `${policy}uncertainty: { inconclusive: warn }`;
  expect(judged(before, after, { policy: lenient })[1]).toBe('floor fail block,hint fail warn');
});

test('an approval rests on the champion too: one that changed on the base since outdates it', () => {
  const served = (since: string): readonly string[] =>
    judged(manifestText('shadow'), manifestText('staging', auc), {
      siblings: [manifestText('production', '', '0')],
      since: { 'models/fraud/s0.yaml': since },
    });
  expect(served('2026-03-01T15:00:00Z')[0]).toBe('approved');
  expect(served('2026-03-01T17:00:00Z')[0]).toBe('awaiting');
});

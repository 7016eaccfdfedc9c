import { describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import type { Folded } from '../../src/domain/describe.ts';
import { nextSteps } from '../../src/domain/next.ts';
import type { RoleAnswer } from '../../src/domain/verdict.ts';
import { aFinding, aPolicyChange, aProblem, aRole, aTransition } from '../render/builders.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../support/snapshot.ts';

const steps = (story: Story): readonly string[] =>
  decide(aSnapshot(story)).next.map(({ who, what }) => `${who.join() || 'anybody'}: ${what}`);

const files = (auc: string) => [
  file(manifestText('staging'), manifestText('production', `evaluation: { test_auc_roc: ${auc} }`)),
];

test('the author mends first, then a vetoer lifts, then people approve', () => {
  const reviews = [aReview('olga', { state: 'CHANGES_REQUESTED' })];
  expect(steps({ files: files('0.5'), reviews }).map((step) => step.slice(0, 30))).toEqual([
    'dana: floor: Bring auc_roc to ',
    'olga: asked for changes: appro',
    'olga,owen: approve as owner',
    'lea,owen: approve as lead',
  ]);
});

test('a role that nobody can fill is the admins’ to mend', () => {
  const policy = 'assay: 1\nroles: { owner: { users: [dana] } }\nto: { production: { approvals: [owner] } }';
  expect(steps({ policy, files: files('0.95') })).toEqual([
    'anybody: nobody who did not make it can fill the role owner: add somebody to it',
  ]);
});

test('bad input comes before everything', () => {
  expect(steps({ files: [file(manifestText('staging'), 'modle: {}')] })[0]).toMatch(
    /^dana: models\/fraud\/1\.yaml:1: /,
  );
});

test('when it is approved nothing is left to do', () => {
  expect(steps({ files: files('0.95'), reviews: [aReview('olga'), aReview('lea', { id: 2 })] })).toEqual([]);
});

test('where the policy leaves a choice, what would do instead is said', () => {
  const roles = 'roles: { owner: { users: [owen] }, lead: { users: [lea] }, risk: { users: [rita, ron] } }';
  const policy = `assay: 1\n${roles}\nto: { production: { approvals: [owner, { any: [lead, { risk: 2 }] }] } }`;
  expect(steps({ policy, files: files('0.95') })).toEqual([
    'owen: approve as owner',
    'lea: approve as lead, or instead 2 of risk',
  ]);
});

const said = (folded: Partial<Folded>, author: string | null = 'dana'): readonly string[] =>
  nextSteps({ decision: 'awaiting', transitions: [], problems: [], ...folded }, author).map(
    ({ who, what }) => `${who.join() || 'anybody'}: ${what}`,
  );

const fails = aFinding({ answer: 'fail', because: 'low', remedy: 'Mend it.' });
const lead = aRole({ could_be_filled_by: ['lea'] });

describe('what is mended', () => {
  test('problems with their place and the nearest name, warnings not', () => {
    const problems = [
      aProblem({ message: 'bad', nearest: 'threshold' }),
      aProblem({ message: 'worse', nearest: null }),
      aProblem({ severity: 'warning' }),
    ];
    expect(said({ problems })).toEqual([
      'dana: models/fraud_detector/3.2.1.yaml:12: bad; did you mean threshold?',
      'dana: models/fraud_detector/3.2.1.yaml:12: worse',
    ]);
    expect(said({ problems: problems.slice(1) }, null)).toEqual([
      'anybody: models/fraud_detector/3.2.1.yaml:12: worse',
    ]);
  });

  test('what blocks by its remedy, once; what has none by why it blocks', () => {
    const findings = [
      fails,
      { ...fails, where: { region: 'north' } },
      { ...fails, gate: 'other', remedy: null },
      { ...fails, gate: 'hint', enforcement: 'warn' } as const,
    ];
    expect(said({ transitions: [aTransition({ findings })] })).toEqual([
      'dana: auc-floor: Mend it.',
      'dana: other: low',
    ]);
    expect(said({ transitions: [aTransition({ findings: [fails] })] }, null)).toEqual([
      'anybody: auc-floor: Mend it.',
    ]);
  });
});

test('a veto is lifted by who made it, of models and of the policy, once', () => {
  const hold = { user: 'zoe', at: '2026-03-01', by: 'hold' } as const;
  const review = { user: 'lea', at: '2026-03-01', by: 'review' } as const;
  expect(
    said({
      transitions: [
        aTransition({ vetoes: [hold] }),
        aTransition({ vetoes: [{ ...hold, at: '2026-03-02' }] }),
      ],
      policy_change: aPolicyChange({ vetoes: [review] }),
    }),
  ).toEqual([
    'zoe: holds the promotion: comment /assay unhold to let it go on',
    'lea: asked for changes: approve, or dismiss the review, when they are made',
  ]);
});

describe('an open role', () => {
  const asked = (over: Partial<RoleAnswer>, must_be_quoted = false): readonly string[] => {
    const { binding } = aTransition();
    const transition = aTransition({
      approvals: [{ ...lead, ...over }],
      binding: { ...binding, must_be_quoted },
    });
    return said({ transitions: [transition] });
  };

  test.each<readonly [Partial<RoleAnswer>, readonly string[]]>([
    [{}, ['lea: approve as lead']],
    [{ filled_by: ['liam'] }, []],
    [{ needed: 2, filled_by: ['liam'] }, ['lea: approve as lead']],
    [{ needed: 2, could_be_filled_by: ['lea', 'owen'] }, ['lea,owen: approve as lead (2 different people)']],
    [{ files: ['a', 'b'] }, ['lea: approve as lead, who owns a and b']],
    [
      { files: ['a'], instead: ['2 of risk', 'owner'] },
      ['lea: approve as lead, who owns a, or instead 2 of risk, or owner'],
    ],
    [
      { could_be_filled_by: [], instead: ['owner'] },
      ['anybody: nobody who did not make it can fill the role lead: add somebody to it, or instead owner'],
    ],
  ])('%j is asked for so: %j', (over, steps) => {
    expect(asked(over)).toEqual(steps);
  });

  test('is filled by quoting the digest where the policy asks for it', () => {
    expect(asked({}, true)).toEqual(['lea: approve as lead, by a comment: /assay approve lead 9c1e77ab9c1e']);
    expect(asked({ could_be_filled_by: [] }, true)).toEqual([
      'anybody: nobody who did not make it can fill the role lead: add somebody to it',
    ]);
  });

  test('of the policy is asked for as such', () => {
    expect(said({ policy_change: aPolicyChange({ approvals: [lead] }) })).toEqual([
      'lea: approve the policy change as lead',
    ]);
  });
});

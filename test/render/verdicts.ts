// The four verdicts that the goldens show.

import { aProblem, aTransition, aVerdict } from './builders.ts';
import { broken, documented, holding } from './findings.ts';

export const approved = aVerdict({
  transitions: [
    aTransition({
      findings: holding,
      approvals: [
        {
          role: 'owner',
          needed: 1,
          filled_by: ['owen'],
          could_be_filled_by: [],
          until: '2026-03-16',
          ask: [],
        },
        { role: 'lead', needed: 1, filled_by: ['lea'], could_be_filled_by: [], until: '2026-03-16', ask: [] },
        {
          role: 'risk',
          needed: 1,
          filled_by: ['rita'],
          could_be_filled_by: [],
          until: '2026-03-16',
          ask: [],
        },
      ],
    }),
  ],
  next: [{ who: [], what: 'merge it; the approvals stand until 2026-03-16' }],
});

export const awaiting = aVerdict({
  decision: 'awaiting',
  status: { state: 'pending', description: 'waits for lead and risk' },
  transitions: [
    aTransition({
      findings: holding.slice(0, 5),
      approvals: [
        {
          role: 'owner',
          needed: 1,
          filled_by: ['owen'],
          could_be_filled_by: [],
          until: '2026-03-16',
          ask: [],
        },
        { role: 'lead', needed: 1, filled_by: [], could_be_filled_by: ['lea', 'liam'], until: null, ask: [] },
        {
          role: 'risk',
          needed: 1,
          filled_by: [],
          could_be_filled_by: ['@acme/model-risk'],
          until: null,
          ask: [],
        },
      ],
      not_counted: [
        { user: 'dana', because: 'author of the pull request' },
        { user: 'liam', because: 'stale: given on 1f2e3d4c5b, before recall changed' },
      ],
      vetoes: [{ user: 'rita', at: '2026-03-01T17:00:00Z', by: 'review' }],
    }),
  ],
  next: [
    { who: ['rita'], what: 'approve, which lifts your request for changes' },
    { who: ['lea', 'liam'], what: 'approve as lead' },
    { who: ['@acme/model-risk'], what: 'approve as risk' },
  ],
});

export const rejected = aVerdict({
  decision: 'rejected',
  status: { state: 'failure', description: '3 gates do not hold' },
  transitions: [
    aTransition({
      findings: [...holding.slice(0, 4), ...broken, ...holding.slice(5)],
      approvals: [
        {
          role: 'owner',
          needed: 1,
          filled_by: ['owen'],
          could_be_filled_by: [],
          until: '2026-03-16',
          ask: [],
        },
        { role: 'lead', needed: 1, filled_by: [], could_be_filled_by: ['lea', 'liam'], until: null, ask: [] },
      ],
    }),
  ],
  next: [
    { who: ['dana'], what: 'mend recall-slices, parity and canary, and push' },
    { who: ['lea', 'liam'], what: 'approve as lead' },
  ],
});

export const undecidable = aVerdict({
  decision: 'undecidable',
  status: { state: 'error', description: '2 problems' },
  transitions: [
    aTransition({ findings: holding.slice(0, 2), from: 'shadow', lawful: false }),
    aTransition({
      model: 'churn',
      version: '1.10',
      file: 'models/churn/1.10.yaml',
      change: 'amendment',
      from: 'production',
      to: 'production',
      tier: 'low',
      champion: null,
      findings: [documented('amendment', 'monitoring')],
      approvals: [
        { role: 'owner', needed: 1, filled_by: [], could_be_filled_by: ['owen'], until: null, ask: [] },
      ],
      digests: {},
    }),
  ],
  problems: [
    aProblem({
      code: 'bad-date',
      severity: 'warning',
      line: 10,
      message: 'the training date lies after the test data',
      found: '2024-06-15',
      expected: null,
      nearest: null,
    }),
    aProblem(),
    aProblem({
      code: 'unlawful-transition',
      line: 6,
      column: 11,
      message: 'shadow -> production is not a lawful transition',
      found: 'production',
      expected: 'staging or experimenting',
      nearest: 'staging',
    }),
  ],
  next: [{ who: ['dana'], what: 'mend the 2 problems and push' }],
});

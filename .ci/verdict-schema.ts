import { states } from '../src/domain/lifecycle.ts';
import { problemCodes } from '../src/domain/problem.ts';
import type { Node } from './json-schema.ts';
import { effect, snapshot } from './verdict-parts.ts';
import { closedList, free, integer, list, of, orNull, record, text } from './verdict-words.ts';

// The verdict file is read by programs of others: keys may be added, never renamed or dropped, so none is closed.

const place = { file: text, line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } };
const quantity = { type: ['number', 'string', 'boolean', 'null'] };
const reasons =
  'author|committer|pusher|co_author|trainer|bot|stale|withdrawn|dismissed|expired|not_in_role|no_permission|unattributable|second_role|edited|ghost';

export const problem: Node = of({
  ...place,
  code: closedList(problemCodes),
  message: text,
  found: orNull('string'),
  expected: orNull('string'),
  nearest: orNull('string'),
  severity: closedList(['error', 'warning']),
});

const finding = of({
  gate: text,
  kind: text,
  answer: closedList(['pass', 'fail', 'inconclusive', 'skip', 'error']),
  enforcement: closedList(['block', 'warn']),
  subject: text,
  where: { type: ['object', 'null'], additionalProperties: { type: ['string', 'null'] } },
  operator: { enum: ['>=', '<=', '=', 'present', null] },
  expected: quantity,
  actual: quantity,
  low: orNull('number'),
  high: orNull('number'),
  rows: orNull('integer'),
  evidence: { enum: ['declared', 'measured', 'imported', null] },
  because: text,
  remedy: orNull('string'),
  ...place,
  waiver: free,
});

const approval = of({
  role: text,
  needed: integer,
  filled_by: list(text),
  could_be_filled_by: list(text),
  ask: list(text),
  until: orNull('string'),
});

const transition = of({
  model: text,
  version: text,
  file: text,
  change: closedList(['promotion', 'amendment', 'removal']),
  from: closedList(states),
  to: closedList(states),
  lawful: { type: 'boolean' },
  tier: orNull('string'),
  champion: orNull('string'),
  findings: list(finding),
  approvals: list(approval),
  not_counted: list(of({ user: text, because: { type: 'string', pattern: `^(?:${reasons})` } })),
  vetoes: list(of({ user: text, at: text, by: closedList(['review', 'hold']) })),
  digests: record(text),
});

const digest = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };

export const verdict: Node = of({
  assay: { const: 1 },
  decision: closedList(['approved', 'awaiting', 'rejected', 'undecidable']),
  head: text,
  policy: digest,
  card: digest,
  status: of({
    state: closedList(['success', 'pending', 'failure', 'error']),
    description: { type: 'string', maxLength: 140 },
  }),
  transitions: list(transition),
  problems: list(problem),
  next: list(of({ who: list(text), what: text })),
  effects: list(effect),
  snapshot,
  version: text,
});

export const problems: Node = of({ problems: list(problem) });

import { states } from '../src/domain/lifecycle.ts';
import { problemCodes } from '../src/domain/problem.ts';
import type { Node } from './json-schema.ts';
import { effect, governingKinds, snapshot } from './verdict-parts.ts';
import { closedList, integer, list, of, orNone, orNull, record, text } from './verdict-words.ts';

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
  waiver: orNone({
    by: text,
    at: text,
    until: text,
    because: text,
    ceiling: orNull('string'),
    comment: integer,
  }),
});

const breakGlass = orNone({
  by: list(of({ role: text, user: text, because: text, comment: integer })),
  at: text,
  until: text,
  follow_up: text,
});

const approval = of(
  {
    role: text,
    needed: integer,
    filled_by: list(text),
    could_be_filled_by: list(text),
    ask: list(text),
    until: orNull('string'),
  },
  { files: list(text), instead: list(text), grown: text },
);

const digest = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };

const holdout = of({
  name: text,
  labels: digest,
  predictions: digest,
  use: orNull('integer'),
  of: orNull('integer'),
});

const people = {
  approvals: list(approval),
  not_counted: list(of({ user: text, because: { type: 'string', pattern: `^(?:${reasons})` } })),
  vetoes: list(of({ user: text, at: text, by: closedList(['review', 'hold']) }, { or_by: text })),
  binding: of({ digest, parts: record(text), must_be_quoted: { type: 'boolean' } }),
};

const transition = of(
  {
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
    waived: integer,
    break_glass: breakGlass,
    ...people,
    digests: record(text),
  },
  { holdout, break_glass_awaits: list(of({ role: text, could_be_filled_by: list(text) })) },
);

const decision = closedList(['approved', 'awaiting', 'rejected', 'undecidable']);
const state = closedList(['success', 'pending', 'failure', 'error']);
const statusText = { type: 'string', maxLength: 140 };
const policyChange = of({
  files: list(of({ path: text, kind: closedList(governingKinds) })),
  lines: list(
    of({ effect: closedList(['weaker', 'stronger', 'different']), path: text, what: text, ...place }),
  ),
  tests: orNone({
    cases: integer,
    flips: list(of({ name: text, file: text, before: decision, after: decision })),
    failing: list(of({ name: text, file: text, because: text })),
    unread: integer,
  }),
  ...people,
});

const beside = {
  policy_change: policyChange,
  group: list(of({ number: integer, head: orNull('string'), decision, description: text })),
  shared: of({ with: list(integer), state, description: statusText }),
};

export const verdict: Node = of(
  {
    assay: { const: 1 },
    decision,
    head: text,
    policy: digest,
    card: digest,
    status: of({ state, description: statusText }),
    transitions: list(transition),
    problems: list(problem),
    next: list(of({ who: list(text), what: text })),
    commands: list(
      of({
        comment: integer,
        user: text,
        command: text,
        outcome: closedList(['taken', 'refused']),
        because: text,
      }),
    ),
    effects: list(effect),
    snapshot,
    version: text,
  },
  beside,
);

export const problems: Node = of({ problems: list(problem) });

import { z } from 'zod';

// The shapes that reference/case-contract.md fixes: keys may be added, none may go or change its meaning.

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const quantity = z.union([z.string(), z.number(), z.boolean()]).nullable();

const problemShape = z.object({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  code: z.string(),
  message: z.string(),
  found: z.string().nullable(),
  expected: z.string().nullable(),
  nearest: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
});

export const problemsShape = z.object({ problems: z.array(problemShape) });

export const findingShape = z.object({
  gate: z.string(),
  answer: z.enum(['pass', 'fail', 'inconclusive', 'skip', 'error']),
  enforcement: z.enum(['block', 'warn']),
  subject: z.string(),
  where: z.record(z.string(), z.string().nullable()).nullable(),
  operator: z.string().nullable(),
  expected: quantity,
  actual: quantity,
  low: z.number().nullable(),
  high: z.number().nullable(),
  rows: z.number().nullable(),
  evidence: z.enum(['declared', 'measured', 'imported']).nullable(),
  because: z.string(),
  remedy: z.string().nullable(),
  file: z.string(),
  line: z.int().min(1),
  waiver: z
    .object({
      by: z.string(),
      at: z.string(),
      until: z.string(),
      because: z.string(),
      ceiling: z.string().nullable(),
      comment: z.int(),
    })
    .nullable(),
});

export const roleShape = z.object({
  role: z.string(),
  needed: z.int().min(1),
  filled_by: z.array(z.string()),
  could_be_filled_by: z.array(z.string()),
  until: z.string().nullable(),
});

const reasons =
  /^(author|committer|pusher|co_author|trainer|bot|stale|withdrawn|dismissed|expired|not_in_role|no_permission|unattributable|second_role|edited|ghost)/;

const transitionShape = z.object({
  model: z.string(),
  version: z.string(),
  from: z.string(),
  to: z.string(),
  lawful: z.boolean(),
  findings: z.array(findingShape),
  approvals: z.array(roleShape),
  not_counted: z.array(z.object({ user: z.string(), because: z.string().regex(reasons) })),
});

export const verdictShape = z.object({
  assay: z.literal(1),
  decision: z.enum(['approved', 'awaiting', 'rejected', 'undecidable']),
  head: z.string(),
  policy: digest,
  card: digest,
  status: z.object({
    state: z.enum(['success', 'pending', 'failure', 'error']),
    description: z.string().max(140),
  }),
  transitions: z.array(transitionShape),
  problems: z.array(problemShape),
  snapshot: z.object({ assay: z.literal(1), head: z.string() }),
  effects: z.array(z.object({ kind: z.string() })),
});

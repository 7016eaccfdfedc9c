import { parse } from 'yaml';
import { z } from 'zod';

// What a story is about, written by hand: a golden that was accepted without looking cannot contradict it.

const quantity = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const finding = z.strictObject({
  gate: z.string(),
  answer: z.enum(['pass', 'fail', 'inconclusive', 'skip', 'error']),
  version: z.string().optional(),
  subject: z.string().optional(),
  actual: quantity.optional(),
  expected: quantity.optional(),
  operator: z.string().optional(),
  evidence: z.string().nullable().optional(),
  enforcement: z.enum(['block', 'warn']).optional(),
  line: z.number().optional(),
  because: z.string().optional(),
});

const problem = z.strictObject({
  code: z.string(),
  file: z.string().optional(),
  line: z.number(),
  column: z.number().optional(),
  found: z.string().nullable().optional(),
  expected: z.string().nullable().optional(),
  nearest: z.string().nullable().optional(),
  severity: z.enum(['error', 'warning']).optional(),
});

const command = z.strictObject({
  user: z.string(),
  outcome: z.enum(['taken', 'refused']),
  /** Words of it. */
  because: z.string(),
});

const words = z.strictObject({
  has: z.array(z.string()).default([]),
  lacks: z.array(z.string()).default([]),
});
const noWords = { has: [], lacks: [] };

const policyChange = z.strictObject({
  files: z.array(z.string()),
  /** `weaker auc-floor: at least 0.91 -> 0.88`, every line. */
  lines: z.array(z.string()).default([]),
  /** `3 of 40`; left out: there are no tests. */
  flips: z.string().optional(),
  /** Every role that is asked for. */
  filled: z.record(z.string(), z.array(z.string())),
  not_counted: z.array(z.string()).default([]),
  vetoes: z.array(z.string()).default([]),
});

const schema = z.strictObject({
  story: z.string(),
  /** Why the story does not come out so yet; its test then has to fail. */
  aside: z.string().optional(),
  decision: z.enum(['approved', 'awaiting', 'rejected', 'undecidable']),
  exit: z.number(),
  status: words.default(noWords),
  card: words.default(noWords),
  /** `fraud_detector 3.2.1 staging -> production`; ` refused` after it when it is not lawful. */
  transitions: z.array(z.string()).default([]),
  /** Every finding that is not a pass, and the passes worth naming. */
  findings: z.array(finding).default([]),
  /** Every problem. */
  problems: z.array(problem).default([]),
  /** Role, or model/role, to the people who fill it; a role that is not named here is open. */
  filled: z.record(z.string(), z.array(z.string())).default({}),
  could: z.record(z.string(), z.array(z.string())).optional(),
  until: z.record(z.string(), z.string()).default({}),
  /** `dana: author`, everybody. */
  not_counted: z.array(z.string()).default([]),
  vetoes: z.array(z.string()).default([]),
  /** `auc-floor: rita`, every waived finding. */
  waived: z.array(z.string()).default([]),
  /** Every line that speaks to assay, in order. */
  commands: z.array(command).optional(),
  /** What comes of changing the policy and what stands beside it; null: nothing of it changes. */
  policy_change: policyChange.nullable().optional(),
  /** `h1 assay/promotion success`, every status that is written. */
  statuses: z.array(z.string()).optional(),
  /** The people of the request-review effect. */
  asks: z.strictObject({ users: z.array(z.string()), teams: z.array(z.string()) }).optional(),
});

export type Expectation = z.infer<typeof schema>;
export type ExpectedFinding = z.infer<typeof finding>;
export type ExpectedProblem = z.infer<typeof problem>;

export const parseExpectation = (text: string): Expectation => schema.parse(parse(text));

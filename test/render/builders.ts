// Small builders for the tests of the card; each takes what differs.

import { readdirSync, readFileSync } from 'node:fs';
import type { Finding, Waiver } from '../../src/domain/finding.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import type { PolicyChange, RoleAnswer, Transition, Verdict } from '../../src/domain/verdict.ts';
import { compileTemplates, type Templates, type Texts } from '../../src/render/templates.ts';

const folder = new URL('../../templates/sections/', import.meta.url);

export const templateTexts: Texts = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(/\.hbs$/, ''),
    readFileSync(new URL(file, folder), 'utf8'),
  ]),
);

export const templates: Templates = compileTemplates(templateTexts).templates;

export const aSnapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  assay: 1,
  now: '2026-03-02T12:00:00Z',
  repository: 'acme/models',
  pull: { number: 7, author: 'dana', title: 'Promote', base: 'main', draft: false, fork: false },
  base: 'b'.repeat(40),
  head: '9f2c4e8a1b3d5f7092a4c6e8b0d2f4a6c8e0b1d3',
  policy: { path: '.assay/policy.yaml', base: { kind: 'absent' }, head: { kind: 'absent' } },
  files: [],
  renames: [],
  siblings: { manifests: [], unread: 0 },
  heads: [],
  reviews: [],
  comments: [],
  teams: {},
  users: {},
  journal: [],
  templates: {},
  limits: [],
  measurements: {},
  ...over,
});

const manifest = 'models/fraud_detector/3.2.1.yaml';

export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  gate: 'auc-floor',
  kind: 'metric',
  answer: 'pass',
  enforcement: 'block',
  subject: 'auc_roc',
  where: null,
  operator: '>=',
  expected: 0.91,
  actual: 0.951,
  low: 0.947,
  high: 0.955,
  rows: 20000,
  evidence: 'measured',
  because: 'auc_roc is 0.951, and its interval clears the bar',
  remedy: null,
  file: manifest,
  line: 44,
  column: 14,
  waiver: null,
  ...over,
});

export const aTransition = (over: Partial<Transition> = {}): Transition => ({
  model: 'fraud_detector',
  version: '3.2.1',
  file: manifest,
  change: 'promotion',
  from: 'staging',
  to: 'production',
  lawful: true,
  tier: 'high',
  champion: '3.1.8',
  findings: [aFinding()],
  waived: 0,
  break_glass: null,
  approvals: [],
  not_counted: [],
  vetoes: [],
  binding: {
    digest: `sha256:${'9c1e77ab'.repeat(8)}`,
    parts: { policy: `sha256:${'07d1c2b3'.repeat(8)}` },
    must_be_quoted: false,
  },
  digests: {
    manifest: `sha256:${'4f8b42c2'.repeat(8)}`,
    artifact: `sha256:${'2b5d0f5a'.repeat(8)}`,
  },
  ...over,
});

export const aRole = (over: Partial<RoleAnswer> = {}): RoleAnswer => ({
  role: 'lead',
  needed: 1,
  filled_by: [],
  could_be_filled_by: [],
  until: null,
  ask: [],
  ...over,
});

export const aWaiver = (over: Partial<Waiver> = {}): Waiver => ({
  by: 'rita',
  at: '2026-03-01T12:00:00Z',
  until: '2026-03-09',
  because: 'the branch opens in April',
  ceiling: null,
  comment: 9,
  ...over,
});

export const aPolicyChange = (over: Partial<PolicyChange> = {}): PolicyChange => ({
  files: [],
  lines: [],
  tests: null,
  approvals: [],
  not_counted: [],
  vetoes: [],
  binding: aTransition().binding,
  ...over,
});

export const aProblem = (over: Partial<Problem> = {}): Problem => ({
  file: manifest,
  line: 12,
  column: 5,
  code: 'unknown-key',
  message: 'evaluation has no key of this name',
  found: 'treshold',
  expected: 'a key of evaluation, or one that begins with x-',
  nearest: 'threshold',
  severity: 'error',
  ...over,
});

export const aVerdict = (over: Partial<Verdict> = {}): Verdict => ({
  assay: 1,
  decision: 'approved',
  head: '9f2c4e8a1b3d5f7092a4c6e8b0d2f4a6c8e0b1d3',
  policy: `sha256:${'6a1e0d5b'.repeat(8)}`,
  status: { state: 'success', description: 'approved' },
  transitions: [aTransition()],
  problems: [],
  next: [],
  commands: [],
  ...over,
});

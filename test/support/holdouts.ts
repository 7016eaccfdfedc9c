import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { casesFolder } from './case-folder.ts';
import { badInOneRegion, csvOf, good, type Kinds } from './predictions.ts';

// node test/support/holdouts.ts: writes the labels, predictions, policies and journals of the stories
// test/cases/holdout-*. Expectations are written by hand.

const table = (kinds: readonly Kinds[]): readonly (readonly string[])[] =>
  csvOf(kinds)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;

/** What the policy keeps: the truth, and who it is about. */
const labelsOf = (kinds: readonly Kinds[]): string =>
  csv(
    'txn_id,is_fraud,sex,region',
    table(kinds).map(([id, label, , sex, region]) => [id, label, sex, region].join(',')),
  );

const scores = (kinds: readonly Kinds[]): readonly string[] =>
  table(kinds).map(([id, , score]) => [id, score].join(','));

/** What a pull request brings, in an order of its own. */
const scoresOf = (kinds: readonly Kinds[]): string => csv('id,score', scores(kinds).toReversed());

/** Every label as the model would have it, and everybody from where the model is good. */
const lies = (kinds: readonly Kinds[]): string =>
  csv(
    'id,score,label,region',
    table(kinds).map(([id, , score]) => [id, score, Number(score) >= 0.5 ? 1 : 0, 'EU'].join(',')),
  );

/** Without the first twelve, with three that nobody knows and two twice. */
const otherIds = csv('id,score', [
  ...scores(good).slice(12),
  'x1,0.90',
  'x2,0.10',
  'x3,0.50',
  ...scores(good).slice(20, 22),
]);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const policyFor = (labels: string, uses = 10): string => `assay: 1
roles: { owner: { users: [owen] } }
gates:
  floor: { metric: recall, at_least: 0.8 }
  regions: { metric: recall, at_least: 0.8, in: [[region]] }
to:
  production: { gates: [floor, regions], approvals: [owner] }
champions: many
holdouts:
  fraud:
    labels: evidence/holdouts/fraud.csv
    sha256: ${sha256(labels)}
    id: txn_id
    label: is_fraud
    groups: [sex, region]
    for: [fraud_detector]
    uses: ${uses}
`;

interface Used {
  readonly labels: string;
  readonly predictions: string;
}

const use = ({ labels, predictions }: Used, version: string): string =>
  JSON.stringify({
    at: '2026-02-01T12:00:00Z',
    model: 'fraud_detector',
    version,
    holdout: 'fraud',
    labels: `sha256:${sha256(labels)}`,
    predictions: `sha256:${sha256(predictions)}`,
  });

const usesBefore = (labels: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    use({ labels, predictions: `predictions ${index}` }, `3.1.${index}`),
  );

const journal = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const policy = 'base/.assay/policy.yaml';
const sealed = 'base/evidence/holdouts/fraud.csv';
const file = 'head/data/predictions-3.2.1.csv';

const labels = labelsOf(good);
const other = labelsOf(badInOneRegion);
const usual = { [policy]: policyFor(labels), [sealed]: labels, [file]: scoresOf(good) };

export const writtenForHoldouts: { readonly [story: string]: { readonly [path: string]: string } } = {
  'holdout-grades-ids-and-scores': {
    ...usual,
    // The first is told of twice: three uses.
    'journal.jsonl': journal([...usesBefore(labels, 3), ...usesBefore(labels, 1)]),
    [policy]: policyFor(labels)
      .replace(
        'to:\n',
        '  champion: { compare: auc_roc, with: champion, no_worse_than: 0.005, evidence: measured }\nto:\n',
      )
      .replace('[floor, regions]', '[floor, regions, champion]'),
    'base/data/predictions-3.1.8.csv': scoresOf(good),
  },
  'holdout-labels-of-the-head-are-ignored': {
    [policy]: policyFor(other),
    [sealed]: other,
    [file]: lies(badInOneRegion),
  },
  'holdout-of-other-ids': { ...usual, [file]: otherIds },
  'holdout-labels-are-missing': { [policy]: policyFor(labels), [file]: scoresOf(good) },
  'holdout-labels-of-another-digest': { ...usual, [sealed]: other },
  'holdout-is-used-up': { ...usual, 'journal.jsonl': journal(usesBefore(labels, 10)) },
  'holdout-is-not-used-by-the-same-evidence-again': {
    ...usual,
    'journal.jsonl': journal([
      ...usesBefore(labels, 9),
      use({ labels, predictions: scoresOf(good) }, '3.2.1'),
    ]),
  },
  'holdout-uses-cannot-be-read': { ...usual, 'base/.assay/journal.jsonl': '{"holdout":"fraud"}\n' },
  'holdout-is-changed-without-its-pin': {
    [policy]: policyFor(labels),
    [sealed]: labels,
    'head/evidence/holdouts/fraud.csv': other,
  },
  'holdout-is-changed-with-a-promotion': {
    ...usual,
    'head/.assay/policy.yaml': policyFor(other),
    'head/evidence/holdouts/fraud.csv': other,
  },
  'holdout-without-predictions': { [policy]: policyFor(labels), [sealed]: labels },
  'holdout-label-as-a-prediction': usual,
  'holdout-of-another-name': usual,
};

const writeAll = (): void => {
  for (const [story, files] of Object.entries(writtenForHoldouts))
    for (const [path, text] of Object.entries(files)) {
      const target = join(casesFolder, story, path);
      mkdirSync(dirname(target), { recursive: true });
      rmSync(target, { force: true });
      writeFileSync(target, text);
    }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeAll();

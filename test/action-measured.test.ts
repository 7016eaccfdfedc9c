import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../src/domain/canonical.ts';
import { type Acme, dana, file, headOf, onPull, openAcme, statusOn } from './support/acme.ts';
import { csvOf, good } from './support/predictions.ts';

// The built action measures the predictions that lie in the commits at GitHub; there is no checkout.

let acme: Acme;

beforeEach(async () => {
  acme = await openAcme();
});

afterEach(async () => {
  expect(acme.world.violations).toEqual([]);
  await acme.world[Symbol.asyncDispose]();
});

const policy = `assay: 1
roles: { owner: { users: [owen] } }
gates:
  recall-floor: { metric: recall, at_least: 0.9, evidence: measured }
  regions: { metric: recall, at_least: 0.8, in: [[region]] }
  parity: { fairness: demographic_parity_ratio, by: [sex], at_least: 0.8 }
  champion: { compare: auc_roc, with: champion, no_worse_than: 0.005, evidence: measured }
to:
  production: { gates: [recall-floor, regions, parity, champion], approvals: [owner] }
champions: many
`;

const manifest = (version: string, status: string, pin = ''): string => `model:
  name: fraud_detector
  version: "${version}"
  status: ${status}
evaluation:
  task: binary
  predictions: { path: data/${version}.csv${pin} }
  columns: { id: id, label: label, score: score }
`;

const champion = 'models/fraud_detector/3.1.8.yaml';
const rows = csvOf(good);

const promote = async (predictions: string | null, pin = ''): Promise<number> => {
  await acme.repo.commit('main', {
    '.assay/policy.yaml': policy,
    [file]: manifest('3.2.1', 'staging'),
    [champion]: manifest('3.1.8', 'production'),
    'data/3.1.8.csv': rows,
  });
  const files = {
    [file]: manifest('3.2.1', 'production', pin),
    ...(predictions === null ? {} : { 'data/3.2.1.csv': predictions }),
  };
  await acme.repo.commit('promote', files, { author: dana });
  return acme.repo.open({ head: 'promote', author: 'dana', title: 'Promote fraud_detector 3.2.1' });
};

const cardOf = (number: number): string => acme.repo.comments(number)[0]?.body ?? '';

test('predictions in the head commit are measured, the champion’s in the base commit', async () => {
  const number = await promote(rows, `, sha256: ${sha256(rows).slice('sha256:'.length)}`);
  const ran = await onPull(acme, number);
  expect(ran.code, ran.stdout + ran.stderr).toBe(0);
  expect(statusOn(acme, await headOf(acme))).toMatchObject({
    state: 'pending',
    description: 'Waits for owner (owen)',
  });
  const card = cardOf(number);
  expect(card).toContain('| `recall` ≥ 0.9 | 0.96 [0.9231, 0.9796], n\u00a0=\u00a0400 | measured |');
  expect(card).toContain(
    '| `recall` ≥ 0.8 for `region=US` | 0.96 [0.9016, 0.9843], n\u00a0=\u00a0200 | measured |',
  );
  expect(card).toMatch(/`demographic_parity_ratio by sex` ≥ 0\.8 \| 1 \[0\.\d+, 1\.\d+\], n\u00a0=\u00a0400/);
  expect(card).toContain(
    '`auc_roc against champion 3.1.8` ≥ −0.005 | 0 [0, 0], n\u00a0=\u00a0400 | measured |',
  );
  expect(acme.world.calls.length).toBeLessThanOrEqual(12);
});

test('a slice below its floor is refused by name', async () => {
  const bad = good.map((one) => (one.region === 'US' ? { ...one, tp: 25, fn: 25 } : one));
  const number = await promote(csvOf(bad));
  const ran = await onPull(acme, number);
  expect(ran.code, ran.stdout + ran.stderr).toBe(0);
  expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'failure' });
  expect(cardOf(number)).toContain('`recall` ≥ 0.8 for `region=US` | 0.5 [');
  expect(acme.world.calls.length).toBeLessThanOrEqual(12);
});

test.each([
  ['missing', null, '', 'data/3\\.2\\.1\\.csv'],
  ['not the ones pinned', rows, `, sha256: ${'a'.repeat(64)}`, 'pins sha256 a+'],
  ['broken in a row', rows.replace('0.50', 'n/a'), '', 'data/3\\.2\\.1\\.csv:2: score is not a number'],
])(
  'predictions that are %s leave it undecidable, and the card says why',
  async (_, predictions, pin, because) => {
    const number = await promote(predictions, pin);
    const ran = await onPull(acme, number);
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'error' });
    expect(cardOf(number).replaceAll('\\', '').replaceAll('\u200b', '')).toMatch(new RegExp(because));
    expect(acme.world.calls.length).toBeLessThanOrEqual(12);
  },
);

import { expect, test } from 'vitest';
import { bindingOf, sealed, shortDigest } from '../../../src/domain/binding/binding.ts';
import { digestOf, sha256 } from '../../../src/domain/canonical.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import { aChange, aSnapshot, manifestText, type Story } from '../../support/snapshot.ts';

const unmeasured: Measurement = { kind: 'unmeasured', because: 'nobody asked', remedy: '' };
// As far as a binding looks into it.
const measured = { kind: 'measured', evidence: { sha256: 'sha256:e' } } as unknown as Measurement;
const sha = 'ab'.repeat(32);
const [before, after] = [manifestText('staging'), manifestText('production')];

interface Shown {
  readonly base?: string | null;
  readonly head?: string | null;
  readonly measurement?: Measurement;
  readonly story?: Story;
}

const parts = ({ base = before, head = after, measurement = unmeasured, story = {} }: Shown = {}) =>
  bindingOf({
    change: aChange(base, head),
    champion: { kind: 'none' },
    measurement,
    snapshot: aSnapshot(story),
    policy: 'sha256:p',
  }).parts;

test('an approval is given to all that is shown', () => {
  expect(parts()).toEqual({
    file: 'models/fraud/1.yaml',
    transition: 'staging -> production',
    manifest: sha256(after),
    artifact: 'absent',
    'manifest at base': sha256(before),
    champion: 'none',
    measured: 'unmeasured',
    policy: 'sha256:p',
    'base branch': 'main',
  });
});

test('a version that is new has no manifest at base, one that is removed none at head', () => {
  const model = `model: { name: fraud, version: "1", status: retired, artifact: { sha256: ${sha} } }`;
  expect(parts({ base: null, head: manifestText('evaluated') })).toMatchObject({
    transition: 'experimenting -> evaluated',
    'manifest at base': 'absent',
  });
  expect(parts({ base: model, head: null })).toMatchObject({
    transition: 'retired -> (removed)',
    manifest: 'absent',
    artifact: sha,
    'manifest at base': sha256(model),
  });
});

const evaluated = (rest: string): string => manifestText('production', `evaluation: { ${rest} }\n`);
const evidence = (rest: string, measurement: Measurement = unmeasured) =>
  Object.fromEntries(
    Object.entries(parts({ head: evaluated(rest), measurement })).filter(([what]) =>
      what.startsWith('evidence'),
    ),
  );

test.each<readonly [string, Measurement, { readonly [what: string]: string }]>([
  ['predictions: { path: p.csv }', unmeasured, { 'evidence p.csv': 'not read' }],
  ['predictions: { path: p.csv }', measured, { 'evidence p.csv': 'sha256:e' }],
  ['predictions: { dvc: p.csv }', measured, { 'evidence p.csv': 'sha256:e' }],
  [`predictions: { path: p.csv, sha256: ${sha} }`, unmeasured, { 'evidence p.csv': sha }],
  [`predictions: { path: p.csv, sha256: ${sha} }`, measured, { 'evidence p.csv': 'sha256:e' }],
  ['reports: [{ evidently: e.json }]', unmeasured, { 'evidence e.json': 'not read' }],
  ['reports: [{ evidently: e.json }]', measured, { 'evidence e.json': 'not read' }],
  [
    'predictions: { path: p.csv }, baseline: { predictions: { path: b.csv } }',
    measured,
    { 'evidence p.csv': 'sha256:e', 'evidence b.csv': 'not read' },
  ],
])('of %s, %j, the evidence is %j', (rest, measurement, found) => {
  expect(evidence(rest, measurement)).toEqual(found);
});

test('what was measured is bound whole', () => {
  expect(parts({ measurement: measured })['measured']).toBe(digestOf(measured));
});

test('only a pull request that changes the policy is bound to the policy at its head', () => {
  const policyAtHead = 'assay: 1\n';
  const { policy } = aSnapshot({ policyAtHead });
  expect(parts({ story: { policyAtHead } })['policy at head']).toBe(digestOf(policy.head));
  expect(parts()).not.toHaveProperty('policy at head');
});

test('the digest is of all parts, and short for people', () => {
  const binding = sealed({ manifest: 'sha256:a' });
  expect(binding.digest).toBe(digestOf({ manifest: 'sha256:a' }));
  expect(shortDigest({ digest: `sha256:${'1a2b3c4d'.repeat(8)}`, parts: {} })).toBe('1a2b3c4d1a2b');
});

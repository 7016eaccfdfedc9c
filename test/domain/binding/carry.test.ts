import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Binding, bindingOf } from '../../../src/domain/binding/binding.ts';
import { carryFrom } from '../../../src/domain/binding/carry.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import type { Content, EarlierHead, Snapshot } from '../../../src/domain/snapshot.ts';
import { aChange, aSnapshot, manifestText, text } from '../../support/snapshot.ts';

const unmeasured: Measurement = { kind: 'unmeasured', because: 'nobody asked', remedy: '' };
const path = 'models/fraud/1.yaml';
const predictions = 'evidence/p.csv';

const evaluation = (sha256 = ''): string =>
  `evaluation: { predictions: { path: ${predictions}${sha256} } }\n`;
const now = manifestText('production', evaluation());
const change = aChange(manifestText('staging'), now);

const bound = (over: Partial<Parameters<typeof bindingOf>[0]> = {}): Binding =>
  bindingOf({
    change,
    champion: { kind: 'none' },
    measurement: unmeasured,
    snapshot: aSnapshot(),
    policy: 'sha256:p',
    ...over,
  });

interface Then {
  readonly manifest?: string | null;
  readonly blobs?: EarlierHead['evidence'];
  readonly blobsNow?: EarlierHead['evidence'];
  readonly story?: Partial<Snapshot>;
}

const { base } = aSnapshot().policy;

const carried = (then: Then = {}, of = change) => {
  const { manifest = now, blobs = { [predictions]: 'b1' }, blobsNow = { [predictions]: 'b1' } } = then;
  const held = { files: [{ path, content: text(manifest) }], policy: base, evidence: blobs };
  const snapshot = aSnapshot({ earlier: { heads: { h1: held }, evidence: blobsNow } });
  return carryFrom('h1', of, bound({ change: of }), { ...snapshot, ...then.story });
};

test('what was the same then is carried over', () => {
  expect(carried()).toEqual({ kind: 'same' });
});

test.each<readonly [string, Then, string]>([
  ['a field', { manifest: now.replace('production', 'staging') }, `${path} (model.status)`],
  ['three fields', { manifest: `${now}x-a: 1\nx-b: 2\nx-c: 3\n` }, `${path} (x-a, x-b, x-c)`],
  [
    'more fields than are named',
    { manifest: `${now}x-a: 1\nx-b: 2\nx-c: 3\nx-d: 4\nx-e: 5\n` },
    `${path} (x-a, x-b, x-c and 2 more)`,
  ],
  ['the version', { manifest: manifestText('production', evaluation(), '2') }, path],
  ['the model', { manifest: now.replace('name: fraud', 'name: churn') }, path],
  ['a comment in the file', { manifest: `${now}# more\n` }, path],
  ['the manifest was not there', { manifest: null }, path],
  ['the manifest could not be read', { manifest: 'model: [' }, path],
  ['the predictions', { blobs: { [predictions]: 'b0' } }, predictions],
  ['predictions that git did not hold', { blobs: { [predictions]: null }, blobsNow: {} }, predictions],
])('%s changed, and is named', (_, then, what) => {
  expect(carried(then)).toEqual({ kind: 'changed', what: [what] });
});

test('the pointer of a data versioning tool stands for the file that git does not hold', () => {
  const pointed = (id: string) => ({ [predictions]: null, [`${predictions}.dvc`]: id, 'dvc.lock': 'any' });
  expect(carried({ blobs: pointed('d1'), blobsNow: pointed('d1') }).kind).toBe('same');
  expect(carried({ blobs: pointed('d1'), blobsNow: pointed('d2') }).kind).toBe('changed');
});

test('predictions that the manifest pins need nobody’s word', () => {
  const pinned = manifestText('production', evaluation(`, sha256: ${'ab'.repeat(32)}`));
  const of = aChange(manifestText('staging'), pinned);
  expect(carried({ manifest: pinned, blobs: {}, blobsNow: {} }, of)).toEqual({ kind: 'same' });
});

test('a head that nobody looked at, or that GitHub has forgotten, is unknown', () => {
  const snapshot = aSnapshot();
  expect(carryFrom('h1', change, bound(), snapshot).kind).toBe('unknown');
  expect(carryFrom('__proto__', change, bound(), snapshot).kind).toBe('unknown');
  const gone = { kind: 'refused', code: 'unreadable', found: 'a commit that GitHub does not have' } as const;
  const held = { files: [{ path, content: gone }], policy: gone, evidence: {} };
  const story = { earlier: { heads: { h1: held }, evidence: {} } };
  expect(carried({ story }).kind).toBe('unknown');
});

const besides = (content: Content, at = 'models/fraud/0.yaml') => {
  const files = [
    { path: at, content },
    { path, content: text(now) },
  ];
  const held = { files, policy: base, evidence: { [predictions]: 'b1' } };
  return carried({ story: { earlier: { heads: { h1: held }, evidence: { [predictions]: 'b1' } } } });
};

test.each<readonly [string, Content, 'same' | 'unknown']>([
  ['another version', text(manifestText('production', '', '0')), 'same'],
  ['the same version of another model', text(now.replace('name: fraud', 'name: churn')), 'same'],
  ['what is no manifest', text('model: ['), 'same'],
  ['nothing', text(null), 'same'],
  ['what is too large to be one', { kind: 'refused', code: 'too-large', found: '9 MB' }, 'same'],
  ['what nobody could read', { kind: 'refused', code: 'unreadable', found: 'no commit' }, 'unknown'],
])('beside %s then, a manifest that was the same is carried over: %s', (_, content, kind) => {
  expect(besides(content)).toEqual({ kind });
});

test('a manifest that stood elsewhere may have had other owners', () => {
  const moved = { path: 'models/old/1.yaml', content: text(now) };
  const held = { files: [moved], policy: base, evidence: { [predictions]: 'b1' } };
  const earlier = { heads: { h1: held }, evidence: { [predictions]: 'b1' } };
  expect(carried({ story: { earlier } })).toEqual({
    kind: 'changed',
    what: [`${path} (moved from models/old/1.yaml)`],
  });
});

test('all evidence that changed is named, in the order of the manifest', () => {
  const rest = `evaluation: { predictions: { path: ${predictions} }, reports: [{ evidently: e.json }, { deepchecks: d.json }] }\n`;
  const manifest = manifestText('production', rest);
  const of = aChange(manifestText('staging'), manifest);
  const blobs = { [predictions]: 'b1', 'e.json': 'e1', 'd.json': 'd1' };
  expect(carried({ manifest, blobs, blobsNow: blobs }, of)).toEqual({ kind: 'same' });
  const blobsNow = { [predictions]: 'b2', 'e.json': 'e1', 'd.json': 'd2' };
  expect(carried({ manifest, blobs, blobsNow }, of)).toEqual({
    kind: 'changed',
    what: [predictions, 'd.json'],
  });
});

const artifact = `model: { name: fraud, version: "1", status: retired, artifact: { sha256: ${'ab'.repeat(32)} } }\n`;

test.each([artifact, manifestText('retired')])('no approval of a removal carries over: %s', (manifest) => {
  const removal = aChange(manifest, null);
  expect(carried({ manifest }, removal)).toEqual({ kind: 'changed', what: [path] });
  expect(carried({ manifest: `${manifest}x-note: 1\n` }, removal)).toEqual({ kind: 'changed', what: [path] });
  // It may have stood at a path that the pull request no longer names.
  expect(carried({ manifest: null }, removal)).toEqual({ kind: 'unknown' });
  expect(carried({ manifest: 'model: [' }, removal)).toEqual({ kind: 'unknown' });
});

test('a policy that the pull request changes is part of what was approved', () => {
  const snapshot = aSnapshot({ policy: 'assay: 1\n', policyAtHead: 'assay: 1 # new\n' });
  const binding = bound({ snapshot });
  const held = (policy: string) => ({
    files: [{ path, content: text(now) }],
    policy: text(policy),
    evidence: { [predictions]: 'b1' },
  });
  const from = (policy: string) =>
    carryFrom('h1', change, binding, {
      ...snapshot,
      earlier: { heads: { h1: held(policy) }, evidence: { [predictions]: 'b1' } },
    });
  expect(from('assay: 1 # new\n')).toEqual({ kind: 'same' });
  expect(from('assay: 1 # other\n')).toEqual({ kind: 'changed', what: ['.assay/policy.yaml'] });
  expect(from('assay: 1\n')).toEqual({ kind: 'changed', what: ['.assay/policy.yaml'] });
});

const beside = (then: Content, present?: Content) => {
  const held = { files: [{ path, content: text(now) }], policy: then, evidence: { [predictions]: 'b1' } };
  const earlier = { heads: { h1: held }, evidence: { [predictions]: 'b1' } };
  return carried({ story: { earlier: present === undefined ? earlier : { ...earlier, policy: present } } });
};

test.each<readonly [string, Content, Content | undefined, 'same' | 'changed']>([
  ['the base’s', base, base, 'same'],
  ['another, which is gone', text('assay: 1 # stricter'), base, 'changed'],
  ['another, and nobody knows what stands there now', text('assay: 1 # stricter'), undefined, 'changed'],
  [
    'an older one of the base, which the branch still has',
    text('assay: 1 # old'),
    text('assay: 1 # old'),
    'same',
  ],
  ['none, as the branch still has', text(null), text(null), 'same'],
])('beside a policy that was %s', (_, then, present, kind) => {
  const what = kind === 'same' ? {} : { what: ['.assay/policy.yaml'] };
  expect(beside(then, present)).toEqual({ kind, ...what });
});

test('property: any other text of the manifest loses the approval, the same text keeps it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (said) => {
      const manifest = `${now}x-note: ${JSON.stringify(said)}\n`;
      expect(carried({ manifest }).kind).toBe('changed');
      const of = aChange(manifestText('staging'), manifest);
      expect(carried({ manifest }, of).kind).toBe('same');
    }),
  );
});

test('the digest changes with every part', () => {
  const measured = { ...unmeasured, kind: 'measured' } as unknown as Measurement;
  const others = [
    bound({ policy: 'sha256:q' }),
    bound({ snapshot: { ...aSnapshot(), pull: { ...aSnapshot().pull, base: 'release' } } }),
    bound({ champion: { kind: 'unknown', because: '', remedy: '' } }),
    bound({ change: { ...change, from: 'shadow' } }),
    bound({ snapshot: aSnapshot({ policyAtHead: 'assay: 1\n' }) }),
    bound({
      measurement: { ...measured, evidence: { sha256: 'sha256:e', from: 'git', rows: 1 } } as Measurement,
    }),
  ];
  const digests = [bound(), ...others].map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(digests.length);
  expect(bound()).toEqual(bound());
});

import { expect, test } from 'vitest';
import { championOf } from '../../src/domain/champion.ts';
import { aManifest } from '../support/gate-harness.ts';
import { aChange, manifestText } from '../support/snapshot.ts';

const challenger = (replaces = '') =>
  aChange(
    null,
    `model: { name: fraud, version: "1", status: evaluated${replaces === '' ? '' : `, replaces: "${replaces}"`} }`,
  );

const at = (status: string, version: string, name = 'fraud') =>
  aManifest(manifestText(status, '', version).replace('fraud', name));

const kind = (...args: Parameters<typeof championOf>): string => {
  const champion = championOf(...args);
  return champion.kind === 'one' ? champion.manifest.version : champion.kind;
};

test('the version in production at base is the champion', () => {
  expect(kind(challenger(), [at('production', '0.9'), at('deprecated', '0.8')], 0)).toBe('0.9');
});

test('a version is not its own champion, and another model’s is none', () => {
  expect(kind(challenger(), [at('production', '1'), at('production', '5', 'churn')], 0)).toBe('none');
});

test('two in production, or manifests unread: nobody can tell', () => {
  expect(kind(challenger(), [at('production', '0.9'), at('production', '0.8')], 0)).toBe('unknown');
  expect(kind(challenger(), [], 3)).toBe('unknown');
});

test('replaces settles which of two, and must name a version at base', () => {
  const two = [at('production', '0.9'), at('production', '0.8')];
  expect(kind(challenger('0.8'), two, 0)).toBe('0.8');
  expect(kind(challenger('0.7'), two, 0)).toBe('unknown');
  expect(kind(challenger('0.7'), two, 2)).toBe('unknown');
});

test('a challenger does not choose its champion while another version is in production', () => {
  expect(kind(challenger('0.1'), [at('production', '0.9'), at('retired', '0.1')], 0)).not.toBe('0.1');
});

test.each<readonly [string, Parameters<typeof championOf>, string, string]>([
  [
    'two serve',
    [challenger(), [at('production', '0.9'), at('production', '0.8')], 0],
    '0.9 and 0.8 are both in production at base',
    'Name the champion in model.replaces.',
  ],
  [
    'some are unread',
    [challenger(), [], 3],
    '3 manifests of fraud were not read: there are too many',
    'Name the champion in model.replaces.',
  ],
  [
    'none is there',
    [challenger('0.7'), [at('production', '0.9')], 0],
    'model.replaces names 0.7, and base has no such version of fraud',
    'Name a version in model.replaces that has a manifest at base.',
  ],
  [
    'it is among the unread',
    [challenger('0.7'), [], 1],
    'the manifest of fraud 0.7 was not read',
    'Name a version in model.replaces that has a manifest at base.',
  ],
])('%s: why nobody can tell, and what to do', (_, args, because, remedy) => {
  expect(championOf(...args)).toEqual({ kind: 'unknown', because, remedy });
});

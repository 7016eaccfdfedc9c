import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { namedBy, testsSaid } from '../../../src/domain/policy-change/tests.ts';
import type { TestFiles } from '../../../src/domain/snapshot.ts';
import { aSnapshot, ownerPolicy, text } from '../../support/snapshot.ts';

const weaker = ownerPolicy.replace('at_least: 0.9 }', 'at_least: 0.5 }');
const { policy } = aSnapshot({ policyAtHead: weaker });

const floorTest = (name: string, decision: string, head: string): string => `name: ${name}
case: { now: 2026-03-02T12:00:00Z, pull: { author: dana }, reviews: [{ user: olga }] }
head: { models/fraud/1.yaml: ${head} }
expect: { decision: ${decision} }
`;

const manifest = (auc: string): string =>
  `model: { name: fraud, version: "1", status: evaluated }\nevaluation: { test_auc_roc: ${auc} }\n`;

const written = (name: string, auc: string, decision: string): string =>
  floorTest(name, decision, JSON.stringify(manifest(auc)));

const side = (
  tests: { readonly [path: string]: string },
  named: { readonly [path: string]: string } = {},
): TestFiles => ({
  tests: Object.entries(tests).map(([path, source]) => ({ path, content: text(source) })),
  named: Object.entries(named).map(([path, source]) => ({ path, content: text(source) })),
  unread: 2,
});

const said = (base: TestFiles, head: TestFiles) => testsSaid({ policy, policyTests: { base, head } }, decide);

test('nothing is said where neither the policy nor its tests change', () => {
  expect(testsSaid({ policy }, decide)).toBeNull();
});

test('tests of the base and those that the head adds are judged by both policies, each once', () => {
  const kept = written('kept', '0.95', 'approved');
  const told = said(
    side({ a: kept }),
    side({ a: kept, b: written('added', '0.7', 'approved'), c: written('low', '0.3', 'approved') }),
  );
  expect(told).toEqual({
    cases: 3,
    flips: [{ name: 'added', file: 'b', before: 'rejected', after: 'approved' }],
    failing: [
      {
        name: 'low',
        file: 'c',
        because:
          'decision: expected approved, is rejected: floor: auc_roc is 0.3, 0.2 below the floor of 0.5',
      },
    ],
    unread: 2,
  });
});

test('a test reads the files that it names as they stand on its own side; what is not there is absent', () => {
  const naming = floorTest('naming', 'approved', '{ file: m.yaml }');
  const good = { 'm.yaml': manifest('0.95') };
  const low = { 'm.yaml': manifest('0.7') };
  const flips = (...sides: readonly [TestFiles, TestFiles]) =>
    said(...sides)?.flips.map(({ before, after }) => `${before} ${after}`);
  expect(flips(side({ a: naming }, low), side({ a: naming }, good))).toEqual(['rejected approved']);
  expect(flips(side({ a: naming }, good), side({ a: naming }, low))).toEqual([]);
  expect(flips(side({}), side({ a: naming }, low))).toEqual(['rejected approved']);
  const gone = `name: gone
case: { now: 2026-03-02T12:00:00Z }
base: { models/fraud/1.yaml: { file: m.yaml } }
head: { models/fraud/1.yaml: null }
expect: { decision: undecidable }
`;
  const production = { 'm.yaml': 'model: { name: fraud, version: "1", status: production }\n' };
  expect(said(side({}), side({ a: gone }, production))?.failing).toEqual([]);
  expect(said(side({}), side({ a: gone }))?.failing).toMatchObject([
    { because: expect.stringMatching(/^decision: expected undecidable, is approved/) },
  ]);
});

test('what cannot be read is counted with what was not read', () => {
  const broken = side({ a: 'name: broken', b: 'name: [', c: written('c', '0.95', 'approved') });
  expect(said(side({ a: 'name: broken' }), broken)).toMatchObject({ cases: 1, flips: [], unread: 4 });
});

test('the files that tests name are told once, of those that can be read', () => {
  const { tests } = side({
    a: floorTest('a', 'approved', '{ file: m.yaml }'),
    b: floorTest('b', 'approved', '{ file: m.yaml }, x.yaml: { file: n.yaml }'),
    c: 'name: broken',
  });
  expect(namedBy(tests)).toEqual(['m.yaml', 'n.yaml']);
  expect(namedBy([])).toEqual([]);
});

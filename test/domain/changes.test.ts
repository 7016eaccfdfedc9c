import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, isNewExperiment, isRollback } from '../../src/domain/changes.ts';
import type { ChangedFile } from '../../src/domain/snapshot.ts';
import { aChange, aSnapshot, file, manifestText, text } from '../support/snapshot.ts';

const found = (files: readonly ChangedFile[], siblings: readonly string[] = []) => {
  const { changes, problems } = changesOf(aSnapshot({ files, siblings }), []);
  return {
    changes: changes.map(
      ({ kind, version, from, to, lawful }) =>
        `${kind} ${version} ${from} -> ${to}${lawful ? '' : ' unlawful'}`,
    ),
    problems: problems.map(({ code, file: path, line }) => `${code} ${path}:${line}`),
  };
};

const m = manifestText;

test.each([
  ['promotion', m('evaluated'), m('shadow'), ['promotion 1 evaluated -> shadow']],
  ['a first sight', null, m('evaluated'), ['promotion 1 experimenting -> evaluated']],
  ['a status where there was none', m(null), m('evaluated'), ['promotion 1 experimenting -> evaluated']],
  ['an amendment', m('staging'), m('staging', 'card: {}'), ['amendment 1 staging -> staging']],
  ['an experiment begun', null, m('experimenting'), ['amendment 1 experimenting -> experimenting']],
  ['a record without a status', null, m(null), []],
  ['an experiment removed', m('experimenting'), null, ['removal 1 experimenting -> experimenting']],
  ['a record removed', m(null), null, []],
  ['nothing', m('staging'), m('staging'), []],
] as const)('%s', (_, before, after, changes) => {
  expect(found([file(before, after)])).toEqual({ changes, problems: [] });
});

test.each([
  ['unlawful-transition', m('experimenting'), m('production')],
  ['unlawful-transition', null, m('production')],
  ['unlawful-transition', m('production'), null],
  ['missing-key', m('production'), m(null)],
  ['yaml-syntax', m('staging'), 'model: ['],
] as const)('%s: %j to %j', (code, before, after) => {
  expect(found([file(before, after)]).problems).toEqual([`${code} models/fraud/1.yaml:1`]);
});

test('an unlawful way names the lawful ones', () => {
  const { problems } = changesOf(aSnapshot({ files: [file(m('shadow'), m('retired'))] }), []);
  expect(problems).toMatchObject([
    { found: 'shadow -> retired', expected: 'shadow -> staging or experimenting' },
  ]);
});

test('a version whose file can no longer be read is not removed', () => {
  expect(found([file(m('production'), 'model: [')]).changes).toEqual([]);
});

test.each(['symlink', 'submodule', 'too-large', 'not-utf8', 'unreadable'] as const)(
  '%s is refused',
  (code) => {
    const refused = { ...file(m('staging'), null), head: { kind: 'refused', code, found: 'x' } as const };
    expect(found([refused])).toEqual({ changes: [], problems: [`${code} models/fraud/1.yaml:1`] });
  },
);

test('two manifests of one version are told, among the changed and beside those at base', () => {
  const twin = file(null, m('evaluated'), 'models/fraud/2.yaml');
  expect(found([file(null, m('evaluated')), twin]).problems).toEqual([
    'duplicate-version models/fraud/2.yaml:1',
  ]);
  expect(found([twin], [m('staging')]).problems).toEqual(['duplicate-version models/fraud/2.yaml:1']);
});

test('a version that moves is judged, though its old place or its new one could not be read', () => {
  const there = (before: string | null, after: string | null) => file(before, after, 'models/fraud/2.yaml');
  const moved = { changes: ['promotion 1 staging -> production'] };
  expect(found([file(m('staging'), 'model: ['), there(null, m('production'))])).toMatchObject(moved);
  expect(found([file(m('staging'), null), there('model: [', m('production'))])).toMatchObject(moved);
});

test('the files of a version are where it stood and where it stands, once', () => {
  const files = (...changed: readonly ChangedFile[]) =>
    changesOf(aSnapshot({ files: changed }), []).changes.map((change) => change.files);
  const there = file(null, m('shadow'), 'models/fraud/2.yaml');
  expect(files(file(m('evaluated'), m('shadow')))).toEqual([['models/fraud/1.yaml']]);
  expect(files(file(m('evaluated'), null), there)).toEqual([['models/fraud/1.yaml', 'models/fraud/2.yaml']]);
  expect(files(there)).toEqual([['models/fraud/2.yaml']]);
});

test('a status that is taken away is told with what it was', () => {
  const { problems } = changesOf(aSnapshot({ files: [file(m('production'), m(null))] }), []);
  expect(problems).toMatchObject([
    {
      message: 'model.status is gone; at base it was production',
      found: null,
      expected: 'model.status: production',
    },
  ]);
});

test.each([
  ['deprecated', 'production', true],
  ['deprecated', 'retired', false],
  ['staging', 'production', false],
])('from %s to %s is back to production: %s', (from, to, is) => {
  expect(isRollback({ ...aChange(m('shadow'), m('staging')), from, to } as ReturnType<typeof aChange>)).toBe(
    is,
  );
});

test.each([
  [null, m('experimenting'), true],
  [m('experimenting'), m('experimenting', 'card: {}'), false],
  [null, m('evaluated'), false],
  [m('evaluated'), m('experimenting'), false],
])('%j to %j begins an experiment: %s', (before, after, is) => {
  expect(isNewExperiment(aChange(before, after))).toBe(is);
});

test('what the base changed too is a warning', () => {
  const { problems } = changesOf(
    aSnapshot({ files: [{ ...file(m('evaluated'), m('shadow')), bothSides: true }] }),
    [],
  );
  expect(problems).toEqual([
    {
      file: 'models/fraud/1.yaml',
      line: 1,
      column: 1,
      code: 'changed-on-both-sides',
      message:
        'models/fraud/1.yaml was changed on the base branch too since this pull request left it: what lands may differ from what is judged',
      found: null,
      expected: 'a head that has the base branch merged in',
      nearest: null,
      severity: 'warning',
    },
  ]);
});

test('another name is another version: the old one is removed', () => {
  const renamed = m('experimenting').replace('fraud', 'froud');
  expect(found([file(m('production'), renamed)]).problems).toEqual([
    'unlawful-transition models/fraud/1.yaml:1',
  ]);
});

const states = ['experimenting', 'evaluated', 'shadow', 'staging', 'production', 'deprecated'] as const;
const status = fc.constantFrom(...states);

test('property: a rename changes nothing', () => {
  fc.assert(
    fc.property(status, fc.option(status), (before, after) => {
      const head = m(after ?? before);
      const moved = [
        { ...file(m(before), null), path: 'models/a/1.yaml' },
        { ...file(null, head), path: 'models/b/1.yaml' },
      ];
      expect(found(moved).changes).toEqual(found([file(m(before), head)]).changes);
    }),
  );
});

test('property: removing, then adding again by the same bytes, is no change', () => {
  fc.assert(
    fc.property(
      status,
      fc.shuffledSubarray(['models/a/1.yaml', 'models/b/1.yaml'], { minLength: 2 }),
      (before, [from = '', to = '']) => {
        const files = [file(m(before), null, from), file(null, m(before), to)];
        expect(found(files)).toEqual({ changes: [], problems: [] });
      },
    ),
  );
});

test('property: any text at head is judged or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (hostile) => {
      const { changes, problems } = changesOf(
        aSnapshot({ files: [{ ...file(m('production'), null), head: text(hostile) }] }),
        [],
      );
      expect(changes.length + problems.length).toBeGreaterThan(0);
    }),
  );
});

test('what is broken at base stands nobody knows where: only an experiment starts from there', () => {
  expect(found([file('model: [', m('production'))]).problems).toContain('yaml-syntax models/fraud/1.yaml:1');
  expect(found([file('model: [', m('experimenting'))]).problems).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loosenings } from '../../../src/domain/policy/loosening.ts';
import { type Effect, strictness } from '../../../src/domain/policy/strictness.ts';
import { aPolicy } from '../../support/snapshot.ts';

const people = 'roles: { owner: { users: [owen] }, lead: { teams: [acme/leads] }, risk: { users: [rita] } }';
const base = `${people}
gates: { floor: { metric: auc_roc, at_least: 0.91 }, soak: { shadow: 14d }, fast: { latency: p99, at_most: 100ms } }
to: { production: { gates: [floor, soak, fast], approvals: { owner: 1, lead: 2 }, expire_after: 14d } }
waivers: { by: risk, at_most: 30d, never: [floor] }
uncertainty: { level: 0.95, inconclusive: block }
support: { rows: 100 }
people: { cannot_approve: [author, committer], quote_digest: true }
holdouts: { h: { labels: h.csv, sha256: ${'a'.repeat(64)}, id: id, label: y, uses: 10 } }
`;

const told = (before: string, after: string): readonly string[] =>
  loosenings(aPolicy(before), aPolicy(after)).map(({ effect, what }) => `${effect} ${what}`);

const edited = (from: string, to: string): readonly string[] => {
  if (!base.includes(from)) throw new Error(`the base has no ${from}`);
  return told(base, base.replace(from, to));
};

test.each<readonly [string, string, Effect, string]>([
  ['at_least: 0.91', 'at_least: 0.88', 'weaker', 'floor: at least 0.91 -> 0.88'],
  ['at_least: 0.91', 'at_least: 0.99', 'stronger', 'floor: at least 0.91 -> 0.99'],
  ['shadow: 14d', 'shadow: 20h', 'weaker', 'soak: shadow 14d -> 20h'],
  ['at_most: 100ms', 'at_most: 1s', 'weaker', 'fast: at most 100ms -> 1s'],
  ['metric: auc_roc', 'metric: recall', 'different', 'floor: metric auc_roc -> recall'],
  ['at_least: 0.91 }', 'at_least: 0.91, enforcement: warn }', 'weaker', 'floor: enforcement block -> warn'],
  ['at_least: 0.91 }', 'at_least: 0.91, evidence: measured }', 'stronger', 'floor: evidence any -> measured'],
  ['lead: 2', 'lead: 1', 'weaker', 'to.production.approvals: lead 2 -> 1'],
  ['owner: 1, lead: 2', 'lead: 2', 'weaker', 'to.production.approvals: no longer owner'],
  ['lead: 2 }', 'lead: 2, risk: 1 }', 'stronger', 'to.production.approvals: also risk'],
  ['expire_after: 14d', 'expire_after: 4w', 'weaker', 'to.production.expire_after: 14d -> 4w'],
  [', expire_after: 14d', '', 'weaker', 'to.production.expire_after: no longer 14d'],
  ['at_most: 30d', 'at_most: 60d', 'weaker', 'waivers.at_most: 30d -> 60d'],
  ['never: [floor]', 'never: []', 'weaker', 'waivers.never: no longer floor'],
  ['waivers: { by: risk, at_most: 30d, never: [floor] }\n', '', 'stronger', 'waivers: no longer'],
  ['inconclusive: block', 'inconclusive: warn', 'weaker', 'uncertainty.inconclusive: block -> warn'],
  ['level: 0.95', 'level: 0.8', 'weaker', 'uncertainty.level: 0.95 -> 0.8'],
  ['rows: 100', 'rows: 10', 'weaker', 'support.rows: 100 -> 10'],
  ['[author, committer]', '[author]', 'weaker', 'people.cannot_approve: no longer committer'],
  ['quote_digest: true', 'quote_digest: false', 'weaker', 'people.quote_digest: true -> false'],
  ['users: [rita]', 'users: [rita, mallory]', 'weaker', 'roles.risk.users: also mallory'],
  ['teams: [acme/leads]', 'teams: [acme/others, acme/leads]', 'weaker', 'roles.lead.teams: also acme/others'],
  ['uses: 10', 'uses: 90', 'weaker', 'holdouts.h.uses: 10 -> 90'],
  [', uses: 10', '', 'weaker', 'holdouts.h.uses: no longer 10'],
])('%s becomes %s: %s', (from, to, effect, what) => {
  expect(edited(from, to)).toEqual([expect.stringContaining(`${effect} ${what}`)]);
});

test('a gate that is asked for no more is told once, where it was asked for', () => {
  const without = base
    .replace(', fast: { latency: p99, at_most: 100ms }', '')
    .replace('soak, fast]', 'soak]');
  expect(told(base, without)).toEqual(['weaker to.production.gates: no longer fast']);
});

test('what a policy leaves out is compared as what it then means', () => {
  expect(told(people, `${people}\nmanifests: ["models/*/*.yaml"]`)).toEqual([]);
  expect(told(people, `${people}\nmanifests: ["models/a/*.yaml"]`)).toEqual([
    'weaker manifests: no longer "models/*/*.yaml"',
    'stronger manifests: also "models/a/*.yaml"',
  ]);
  expect(told(people, `${people}\nchampions: many`)).toEqual(['weaker champions: one -> many']);
  expect(told(people, `${people}\ntransitions: ["evaluated -> production"]`)).toEqual([
    'weaker transitions: also "evaluated -> production"',
  ]);
  expect(told(people, `${people}\nwaivers: { by: risk }`)).toEqual(['weaker waivers: now { by: risk }']);
  expect(told(people, `${people}\npeople: { identities: { d@example.com: dana } }`)).toEqual([
    'different people.identities.d@example.com: now dana',
  ]);
});

test('a recommended policy that stands on its own after that loses what was recommended', () => {
  const lines = told(`extends: recommended\n${people}`, people);
  expect(lines).toContain('weaker to.production.approvals: no longer owner');
  expect(lines).toContain('weaker to.production.gates: no longer canary');
});

test('each line has its place in the policy as it is now, or in the file where the key is gone', () => {
  const [line] = loosenings(aPolicy(base), aPolicy(base.replace('0.91', '0.88')));
  expect(line).toMatchObject({ file: '.assay/policy.yaml', line: 3, path: 'gates.floor.at_least' });
  const gone = loosenings(aPolicy(`extends: recommended\n${people}`), aPolicy(people));
  expect(gone.every(({ file, line: at }) => file === '.assay/policy.yaml' && at >= 1)).toBe(true);
});

test('hostile names are told as they stand', () => {
  const odd = (name: string) => aPolicy(`${people}\nbins: { "${name}": [1, 2] }`);
  expect(loosenings(aPolicy(people), odd('toString')).map(({ path }) => path)).toEqual(['bins.toString']);
});

test.each<readonly [string, string, readonly string[]]>([
  ['x-note: { a: 1 }', 'x-note: 5', ['different x-note: { a: 1 } -> 5']],
  ['x-note: 5', 'x-note: { a: 1 }', ['different x-note: 5 -> { a: 1 }']],
  ['', 'x-note: ~', ['different x-note: now null']],
  ['x-note: [1]', '', ['different x-note: no longer [1]']],
  ['support: {}', '', ['different support: no longer {}']],
  ['', 'gates: {}', ['different gates: now {}']],
  ['x-note: [1, 2]', 'x-note: [2, 1]', ['different x-note: [1, 2] -> [2, 1]']],
  ['x-note: { a: [{ b: 1, c: ~ }], d: 2 }', 'x-note: { d: 2.0, a: [{ c: ~, b: 1 }] }', []],
  ['x-note: 1', `x-note: ${'x'.repeat(100)}`, [`different x-note: 1 -> ${'x'.repeat(100)}`]],
  ['x-note: 1', `x-note: ${'x'.repeat(101)}`, [`different x-note: 1 -> ${'x'.repeat(100)}…`]],
])('%s becomes %s: %j', (old, next, lines) => {
  expect(told(`${people}\n${old}`, `${people}\n${next}`)).toEqual(lines);
});

const gated = (gates: string, rest: string) => `${people}\ngates: { ${gates} }\n${rest}`;
const floor = 'floor: { metric: auc_roc, at_least: 0.9 }';

test.each<readonly [string, string, readonly string[]]>([
  [gated(floor, ''), people, ['different gate floor: no longer { metric: auc_roc, at_least: 0.9 }']],
  [people, gated(floor, ''), ['different gate floor: now { metric: auc_roc, at_least: 0.9 }']],
  [
    gated(floor, 'waivers: { never: [floor] }'),
    `${people}\nwaivers: { never: [] }`,
    [
      'weaker waivers.never: no longer floor',
      'different gate floor: no longer { metric: auc_roc, at_least: 0.9 }',
    ],
  ],
  [
    gated(floor, 'to: { shadow: { gates: [floor] } }\nwaivers: { never: [floor] }'),
    `${people}\nto: { shadow: { gates: [] } }\nwaivers: { never: [] }`,
    ['weaker to.shadow.gates: no longer floor', 'weaker waivers.never: no longer floor'],
  ],
  [
    gated(
      floor,
      `to: { shadow: { gates: [floor] } }\nholdouts: { floor: { labels: h.csv, sha256: ${'a'.repeat(64)}, id: i, label: y } }`,
    ),
    `${people}\nto: { shadow: { gates: [] } }`,
    [
      'weaker to.shadow.gates: no longer floor',
      expect.stringContaining('weaker holdouts.floor: no longer { labels: h.csv'),
    ],
  ],
  [
    gated(`${floor}, soak: { shadow: 14d }`, 'to: { shadow: { gates: [soak] } }'),
    `${people}\nto: { shadow: { gates: [] } }`,
    [
      'weaker to.shadow.gates: no longer soak',
      'different gate floor: no longer { metric: auc_roc, at_least: 0.9 }',
    ],
  ],
  [
    gated('data: { documented: [problem, data] }', 'to: { shadow: { gates: [data] } }'),
    gated('data: { documented: [problem] }', 'to: { shadow: { gates: [] } }'),
    ['weaker data: documented no longer data', 'weaker to.shadow.gates: no longer data'],
  ],
  [
    gated('floor: { metric: auc_roc, at_least: 0.9, x-why: { said_by: dana } }', ''),
    gated('floor: { metric: auc_roc, at_least: 0.9, x-why: { said_by: rita } }', ''),
    ['different floor: x-why.said by dana -> rita'],
  ],
])('a gate is told by its name, and where it was asked for: %#', (old, next, lines) => {
  expect(told(old, next)).toEqual(lines);
});

test('what the recommended policy says is told at the top of the file that extends it', () => {
  const lines = loosenings(aPolicy(people), aPolicy(`${people}\nextends: recommended`));
  const placeOf = (wanted: string) => lines.find(({ path }) => path === wanted);
  expect(placeOf('extends')).toMatchObject({ file: '.assay/policy.yaml', line: 3, column: 10 });
  expect(placeOf('support.rows')).toMatchObject({
    effect: 'stronger',
    what: 'support.rows: 0 -> 100',
    file: '.assay/policy.yaml',
    line: 1,
    column: 1,
  });
});

const someNumber = fc.integer({ min: 1, max: 99 }).map((cents) => `0.${String(cents).padStart(2, '0')}`);
const somePolicy = fc
  .record({
    floor: someNumber,
    owner: fc.integer({ min: 1, max: 3 }),
    lead: fc.integer({ min: 0, max: 3 }),
    warn: fc.boolean(),
    waivers: fc.option(fc.integer({ min: 1, max: 90 })),
    never: fc.subarray(['floor', 'soak']),
    users: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    gates: fc.subarray(['floor', 'soak']),
  })
  .map(
    ({ floor, owner, lead, warn, waivers, never, users, gates }) => `
roles: { owner: { users: [${users.join()}] }, lead: { users: [x, y, z] } }
gates: { floor: { metric: auc_roc, at_least: ${floor}, enforcement: ${warn ? 'warn' : 'block'} }, soak: { shadow: 14d } }
to: { production: { gates: [${gates.join()}], approvals: { owner: ${owner}${lead === 0 ? '' : `, lead: ${lead}`} } } }
${waivers === null ? '' : `waivers: { by: lead, at_most: ${waivers}d, never: [${never.join()}] }`}`,
  );

test('property: nothing is told of equal policies, something of others, and the opposite the other way round', () => {
  const opposite = { weaker: 'stronger', stronger: 'weaker', different: 'different' } as const;
  fc.assert(
    fc.property(somePolicy, somePolicy, (one, other) => {
      const [before, after] = [aPolicy(one), aPolicy(other)];
      const lines = loosenings(before, after);
      expect(loosenings(before, before)).toEqual([]);
      expect(lines.length > 0).toBe(before.digest !== after.digest);
      const back = loosenings(after, before).map(({ effect, path }) => `${effect} ${path}`);
      expect(lines.map(({ effect, path }) => `${opposite[effect]} ${path}`).sort()).toEqual(back.sort());
    }),
  );
});

test('no key stands twice in the table of what is stricter', () => {
  const paths = strictness.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

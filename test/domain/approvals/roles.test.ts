import { expect, test } from 'vitest';
import { partsOf, peopleOf } from '../../../src/domain/approvals/roles.ts';
import { changesOf } from '../../../src/domain/changes.ts';
import { ownersFacts } from '../../../src/domain/codeowners/facts.ts';
import type { Content, Snapshot, Team } from '../../../src/domain/snapshot.ts';
import { aChange, aCommit, aHead, aPolicy, aReview, aSnapshot, file } from '../../support/snapshot.ts';

const owned = (status: string, owners: string | null): string =>
  `model: { name: fraud, version: "1", status: ${status}${owners === null ? '' : `, owners: ${owners}`} }`;

const people = (
  rule: string,
  owners: readonly [base: string | null, head: string | null],
  teams: { readonly [slug: string]: Team } = {},
) => {
  const policy = aPolicy(`roles: { it: ${rule} }`);
  const change = aChange(owned('evaluated', owners[0]), owned('shadow', owners[1]));
  const found = peopleOf('it', change, { snapshot: aSnapshot({ teams }), policy });
  return {
    people: [...found.people.values()],
    unasked: found.unasked,
    problems: found.problems.map(({ code }) => code),
  };
};

const nobody = [null, null] as const;
const leads: Team = { kind: 'members', members: ['Lea', 'liam'] };

test('people come from users, teams and the manifest', () => {
  expect(people('{ users: ["@rita"], teams: ["@Acme/Leads"] }', nobody, { 'acme/leads': leads })).toEqual({
    people: ['rita', 'Lea', 'liam'],
    unasked: [],
    problems: [],
  });
  expect(
    people('{ field: model.owners }', ['["@dana", "acme/leads"]', null], { 'acme/leads': leads }).people,
  ).toEqual(['dana', 'Lea', 'liam']);
});

test('owners are those at base: a pull request does not choose its approvers', () => {
  expect(people('{ field: model.owners }', ['[owen]', '[mallory]']).people).toEqual(['owen']);
});

test('a team that cannot be read is an error, never an empty one', () => {
  expect(people('{ teams: [acme/leads] }', nobody).problems).toEqual(['unreadable-team']);
  expect(
    people('{ teams: [acme/leads], users: [rita] }', nobody, {
      'acme/leads': { kind: 'unreadable', because: '403' },
    }).problems,
  ).toEqual(['unreadable-team']);
  expect(
    people('{ teams: [acme/leads] }', nobody, { 'acme/leads': { kind: 'members', members: [] } }).problems,
  ).toEqual(['empty-role']);
});

test('away from GitHub nobody asks for a team', () => {
  expect(people('{ teams: [acme/leads] }', nobody, { 'acme/leads': { kind: 'unasked' } })).toEqual({
    people: [],
    unasked: ['@acme/leads'],
    problems: [],
  });
});

test('owners that nobody wrote are nobody', () => {
  expect(people('{ field: model.owners }', nobody).problems).toEqual(['empty-role']);
});

test('a manifest that has no owners at base gets none from its pull request', () => {
  expect(people('{ field: model.owners }', [null, '[mallory]'])).toMatchObject({
    people: [],
    problems: ['empty-role'],
  });
});

test('a manifest that is seen for the first time says who its owners are', () => {
  const policy = aPolicy('roles: { it: { field: model.owners } }');
  const change = aChange(null, owned('evaluated', '[owen]'));
  expect([...peopleOf('it', change, { snapshot: aSnapshot(), policy }).people.values()]).toEqual(['owen']);
});

test('other fields of the manifest name people too, at base', () => {
  const watched = (status: string, owner: string): string =>
    `model: { name: fraud, version: "1", status: ${status} }\nmonitoring: { owner: ${owner} }`;
  const change = aChange(watched('evaluated', 'owen'), watched('shadow', 'mallory'));
  const policy = aPolicy('roles: { it: { field: monitoring.owner } }');
  expect([...peopleOf('it', change, { snapshot: aSnapshot(), policy }).people.keys()]).toEqual(['owen']);
});

const change = aChange(owned('evaluated', null), owned('shadow', null));

const inRole = (policy: string, story: Partial<Omit<Snapshot, 'policy' | 'siblings'>> = {}) => {
  const found = peopleOf('it', change, { snapshot: aSnapshot(story), policy: aPolicy(policy) });
  return {
    people: [...found.people.values()],
    others: found.others,
    problems: found.problems.map(({ code, severity }) => `${severity} ${code}`),
  };
};

test('an e-mail is whose the policy says, and nobody’s otherwise', () => {
  const mail = '["owen@example.com", "liz@example.com"]';
  const policy = aPolicy(
    'roles: { it: { field: model.owners } }\npeople: { identities: { owen@example.com: Owen } }',
  );
  const of = aChange(owned('evaluated', mail), owned('shadow', mail));
  const found = peopleOf('it', of, { snapshot: aSnapshot(), policy });
  expect([...found.people.keys()]).toEqual(['owen']);
  expect(found.problems).toMatchObject([
    { code: 'unattributable', severity: 'warning', found: 'liz@example.com' },
  ]);
});

test('a role is made of others', () => {
  const rules =
    'roles: { it: { any: [a, b], users: [z] }, a: { users: [x] }, b: { any: [c] }, c: { users: [y, x] } }';
  expect(inRole(rules).people).toEqual(['z', 'x', 'y']);
});

test('the owners of the organisation, when they can be read', () => {
  const rule = 'roles: { it: { organisation: admin } }';
  expect(inRole(rule, { admins: { acme: { kind: 'members', members: ['Boss'] } } }).people).toEqual(['Boss']);
  expect(inRole(rule).problems).toEqual(['error unreadable-organisation']);
  const because = 'add members: read';
  expect(inRole(rule, { admins: { acme: { kind: 'unreadable', because } } }).problems).toEqual([
    'error unreadable-organisation',
  ]);
  expect(inRole(rule, { admins: { acme: { kind: 'unasked' } } }).others).toEqual(['an owner of acme']);
});

test('who has a permission is known of those who have shown up', () => {
  const story = {
    reviews: [aReview('Maja')],
    users: {
      maja: { type: 'User', permission: 'maintain' },
      adam: { type: 'User', permission: 'admin' },
      will: { type: 'User', permission: 'write' },
      'bob[bot]': { type: 'Bot', permission: 'admin' },
    },
  } as const;
  expect(inRole('roles: { it: { permission: maintain } }', story)).toEqual({
    people: ['Maja', 'adam'],
    others: ['anybody with the permission maintain'],
    problems: [],
  });
});

const text = (content: string): Content => ({ kind: 'text', text: content });

const byFile = (codeowners: string | null, paths: readonly [string, string], more = '', role = 'it') => {
  const [base, head] = paths;
  const before = owned('evaluated', null);
  const files =
    base === head
      ? [file(before, owned('shadow', null), head)]
      : [file(before, null, base), file(null, owned('shadow', null), head)];
  const content = codeowners === null ? ({ kind: 'absent' } as const) : text(codeowners);
  const facts = ownersFacts([{ file: 'CODEOWNERS', content }], paths);
  const snapshot = aSnapshot({ files, codeowners: facts, heads: [aHead(aCommit())] });
  const [of] = changesOf(snapshot, []).changes;
  if (of === undefined) throw new Error('nothing changes');
  const policy = aPolicy(`roles: { it: { codeowners: true${more} } }`);
  return partsOf(role, of, { snapshot, policy }).map(({ people, files: of, problems }) => ({
    people: [...people.keys()].join(),
    of: of.join(),
    problems: problems.map(({ code, file: where, line, severity }) => `${severity} ${code} ${where}:${line}`),
  }));
};

const [here, there] = ['models/fraud/1.yaml', 'models/old/1.yaml'];

test('the owners of the manifest are the role', () => {
  expect(byFile('* @owen\n/models/fraud/ @Lea @liam\n', [here, here])).toEqual([
    { people: 'lea,liam', of: here, problems: [] },
  ]);
});

test('both paths of a rename have owners, each of whom has to approve', () => {
  const owners = '/models/fraud/ @lea\n/models/old/ @owen @olga\n';
  expect(byFile(owners, [there, here])).toEqual([
    { people: 'owen,olga', of: there, problems: [] },
    { people: 'lea', of: here, problems: [] },
  ]);
  expect(byFile('* @lea', [there, here])).toEqual([{ people: 'lea', of: `${there},${here}`, problems: [] }]);
});

test('a file without owners cannot be approved, but for who is in the role otherwise', () => {
  expect(byFile('/models/old/ @owen', [here, here])).toEqual([
    { people: '', of: here, problems: ['error empty-role .assay/policy.yaml:2'] },
  ]);
  expect(byFile('* @owen\n/models/', [here, here])[0]?.problems).toEqual(['error empty-role CODEOWNERS:2']);
  expect(byFile(null, [here, here])[0]?.problems).toEqual(['error empty-role .assay/policy.yaml:2']);
});

test('a line that GitHub skips is an error for its files and a warning for others', () => {
  expect(byFile('* @owen\n/models/fraud/ lea', [here, here])).toEqual([
    { people: '', of: here, problems: ['error bad-codeowners CODEOWNERS:2'] },
  ]);
  expect(byFile('/docs/ lea\n* @owen', [here, here])).toEqual([
    { people: 'owen', of: here, problems: ['warning bad-codeowners CODEOWNERS:1'] },
  ]);
});

test('files with the same owners, in whatever order, are one group', () => {
  const owners = '/models/fraud/ @lea @owen\n/models/old/ @owen @lea\n';
  expect(byFile(owners, [there, here])).toMatchObject([{ of: `${there},${here}`, problems: [] }]);
});

test('of files that nobody owns each is told', () => {
  expect(byFile('/docs/ @lea', [there, here])).toEqual([
    {
      people: '',
      of: `${there},${here}`,
      problems: ['error empty-role .assay/policy.yaml:2', 'error empty-role .assay/policy.yaml:2'],
    },
  ]);
});

test('a role that is made of one by files goes by files', () => {
  const more = ' }, lead: { users: [lea] }, both: { any: [lead, it]';
  const owners = '/models/fraud/ @owen\n/models/old/ @olga\n';
  expect(byFile(owners, [there, here], more, 'both')).toEqual([
    { people: 'lea,olga', of: there, problems: [] },
    { people: 'lea,owen', of: here, problems: [] },
  ]);
});

test('owners are people, teams and addresses', () => {
  const owners = '* @owen @acme/leads owen@example.com';
  expect(byFile(owners, [here, here])).toEqual([
    {
      people: 'owen',
      of: here,
      problems: ['error unreadable-team .assay/policy.yaml:2', 'warning unattributable .assay/policy.yaml:2'],
    },
  ]);
});

test('CODEOWNERS that GitHub does not load leaves nobody who could say', () => {
  const refused = ownersFacts(
    [{ file: 'CODEOWNERS', content: { kind: 'refused', found: '4000000 bytes' } }],
    [here],
  );
  const policy = aPolicy('roles: { it: { codeowners: true } }');
  const { problems } = peopleOf('it', change, { snapshot: aSnapshot({ codeowners: refused }), policy });
  expect(problems).toMatchObject([{ code: 'bad-codeowners', file: 'CODEOWNERS', found: '4000000 bytes' }]);
});

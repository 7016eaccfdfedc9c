import { expect, test } from 'vitest';
import { changesOf } from '../../../src/domain/changes.ts';
import { ownersFacts } from '../../../src/domain/codeowners/facts.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../../support/snapshot.ts';
import { aComment, approve, assignedBy, counted } from './asking.ts';

const [there, here] = ['models/old/1.yaml', 'models/fraud/1.yaml'];

/** The manifest moves, and the owners of both paths have to approve. */
const moved = (codeowners: string, more: Story = {}, rest = '') => {
  const files = [file(manifestText('staging'), null, there), file(null, manifestText('production'), here)];
  const facts = ownersFacts(
    [{ file: 'CODEOWNERS', content: { kind: 'text', text: codeowners } }],
    [there, here],
  );
  const story: Story = { ...more, files, codeowners: facts };
  const [change] = changesOf(aSnapshot(story), []).changes;
  if (change === undefined) throw new Error('nothing changes');
  return assignedBy(`roles: { code: { codeowners: true }, lead: { users: [lea] } }${rest}`, story, {
    change,
    roles: counted({ code: 1 }),
  });
};

const apart = '/models/old/ @owen @olga\n/models/fraud/ @lea\n';

test('of a role by files each group is told with its files', () => {
  const { approvals } = moved(apart, { reviews: approve('olga') });
  expect(approvals).toStrictEqual([
    {
      role: 'code',
      needed: 1,
      filled_by: ['olga'],
      could_be_filled_by: [],
      until: null,
      ask: [],
      files: [there],
    },
    {
      role: 'code',
      needed: 1,
      filled_by: [],
      could_be_filled_by: ['lea'],
      until: null,
      ask: ['lea'],
      files: [here],
    },
  ]);
});

test.each([
  ['lea', 'taken', 'your approving review counts as code'],
  ['olga', 'taken', 'your approving review counts as code'],
  ['mallory', 'refused', 'not_in_role: you are not in code'],
])('%s may say that they approve as an owner: %s', (login, outcome, because) => {
  const { commands } = moved(apart, { comments: [aComment(login, '/assay approve code')] });
  expect(commands).toMatchObject([{ outcome, because }]);
});

test('an owner of any of the files may override', () => {
  const vetoes = (login: string) =>
    moved(
      apart,
      {
        reviews: [aReview('a', { state: 'DISMISSED', dismissal: { was: 'CHANGES_REQUESTED', by: login } })],
      },
      '\npeople: { override: code }',
    ).vetoes.map(({ user }) => user);
  expect(vetoes('Lea')).toEqual([]);
  expect(vetoes('owen')).toEqual([]);
  expect(vetoes('mallory')).toEqual(['a']);
});

test('who approves one file by one account may approve the other by another', () => {
  const rest = '\npeople: { same: [[olga, lea]] }';
  const one = moved(apart, { reviews: approve('olga') }, rest);
  expect(one.approvals.map(({ filled_by, could_be_filled_by }) => [filled_by, could_be_filled_by])).toEqual([
    [['olga'], []],
    [[], ['lea']],
  ]);
  const both = moved(apart, { reviews: approve('olga', 'lea') }, rest);
  expect(both.approvals.map(({ filled_by }) => filled_by)).toEqual([['olga'], ['lea']]);
  expect(both.not_counted).toEqual([]);
});

test('who owns two of three governing files approves for both, and is not asked again', () => {
  const paths = ['.assay/policy.yaml', '.github/CODEOWNERS', '.github/workflows/assay.yaml'];
  const text = '/.assay/ @lea @owen\n/.github/ @lea @olga\n/.github/workflows/ @rita\n';
  const codeowners = ownersFacts([{ file: 'CODEOWNERS', content: { kind: 'text', text } }], paths);
  const { approvals } = assignedBy(
    'roles: { code: { codeowners: true } }',
    { codeowners, reviews: approve('lea') },
    { change: { files: paths, base: null, subject: null }, roles: counted({ code: 1 }) },
  );
  expect(approvals.map(({ filled_by, could_be_filled_by }) => [filled_by, could_be_filled_by])).toEqual([
    [['lea'], []],
    [['lea'], []],
    [[], ['rita']],
  ]);
});

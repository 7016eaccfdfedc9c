import { describe, expect, test } from 'vitest';
import { otherwise } from '../../src/domain/answering.ts';
import { aPolicy, aSnapshot } from '../support/snapshot.ts';

const artifact = 'a'.repeat(64);
const deprecated = `model: { name: fraud, version: "1", status: deprecated, artifact: { sha256: ${artifact} } }`;

const about = {
  snapshot: aSnapshot({ siblings: [deprecated] }),
  policy: aPolicy('rollback: { within: 14d }'),
  transitions: [],
};

const journal = [
  { from: 'staging', to: 'production' },
  { from: 'production', to: 'deprecated' },
].map((way) => ({
  at: '2026-03-01T00:00:00Z',
  model: 'fraud',
  version: '1',
  artifact,
  ...way,
}));

const served = { ...about, snapshot: { ...about.snapshot, journal } };

const answer = (word: string, argument = '', facts: Parameters<typeof otherwise>[0] = about): string => {
  const line = { comment: 3, user: 'lea', at: '2026-03-01T12:00:00Z', word, argument };
  const { comment, user, command, outcome, because } = otherwise(facts)(line);
  expect({ comment, user, command }).toEqual({
    comment: 3,
    user: 'lea',
    command: argument === '' ? word : `${word} ${argument}`,
  });
  return `${outcome}: ${because}`;
};

const commands = 'recheck, explain, hold, unhold, approve, withdraw, waive, unwaive, card, rollback';

test.each([
  ['recheck', 'taken: judged again'],
  ['card', 'taken: the card as it is now'],
  ['hold', 'taken: no model version changes here, so it holds nothing yet'],
  ['unhold', 'refused: no model version changes here'],
  ['withdraw', 'refused: no model version changes here'],
  ['approve', 'refused: no model version changes here'],
  ['waive', 'refused: no model version changes here'],
  ['unwaive', 'refused: no model version changes here'],
  ['', `refused: say what to do: ${commands}`],
  ['aprove', 'refused: unknown command aprove: did you mean /assay approve?'],
  ['zzzzzz', `refused: unknown command zzzzzz: there are ${commands}`],
])('/assay %s without a change that it is about: %s', (word, said) => {
  expect(answer(word)).toBe(said);
});

describe('explain', () => {
  test('a name that is known is explained', () => {
    expect(answer('explain', 'compare')).toBe('taken: explained below');
  });

  test('a name that is not gets the nearest, or all that there are', () => {
    expect(answer('explain', 'compair')).toBe(
      'refused: no gate, finding or role compair is here; did you mean compare?',
    );
    expect(answer('explain', 'zzzzzz')).toMatch(
      /^refused: no gate, finding or role zzzzzz is here; there are [a-z_]+(?:, [a-z_]+)+$/,
    );
    expect(answer('explain')).toMatch(/^refused: explain what\? there are [a-z_]+, /);
  });
});

describe('rollback', () => {
  test('says to which version, or why to none', () => {
    expect(answer('rollback', 'fraud', served)).toBe(
      'taken: fraud 1 was in production until 2026-03-01T00:00:00Z, with the same artifact',
    );
    expect(answer('rollback', 'fraud')).toBe('refused: 1: the journal does not say that 1 was in production');
  });

  test('is refused where the policy at base cannot be read', () => {
    expect(answer('rollback', '', { ...served, policy: null })).toBe(
      'refused: the policy at base cannot be read',
    );
  });
});

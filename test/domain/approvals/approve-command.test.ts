import { describe, expect, test } from 'vitest';
import { type Approving, approvingLine } from '../../../src/domain/approvals/approve-command.ts';

const digest = `sha256:${'1a2b3c4d'.repeat(8)}`;

const on: Approving = {
  binding: { digest, parts: {} },
  asked: new Map([
    ['owner', new Set(['owen', 'lea'])],
    ['model risk', new Set(['rita'])],
    ['deadbeef', new Set(['owen'])],
  ]),
  barred: (login) => (login === 'dana' ? 'author: opened the pull request' : null),
  mustQuote: false,
};

const said = (argument: string, user = 'Owen', over: Partial<Approving> = {}) =>
  approvingLine(
    { comment: 9, user, at: '2026-03-01T16:00:00Z', word: 'approve', argument },
    { ...on, ...over },
  );

describe('/assay approve', () => {
  test.each([
    ['owner 1a2b3c4', 'owner'],
    ['owner 1A2B3C4D1A2B', 'owner'],
    ['owner sha256:1a2b3c4d', 'owner'],
    [`owner ${digest}`, 'owner'],
    ['owner   1a2b3c\u200b4d1a2b', 'owner'],
    ['deadbeef 1a2b3c4', 'deadbeef'],
  ])('%j quotes', (argument, role) => {
    expect(said(argument)).toEqual({ kind: 'quoted', role });
  });

  test('a role of two words has one, and one like a digest is none', () => {
    expect(said('model risk', 'rita')).toEqual({ kind: 'meant', role: 'model risk' });
    expect(said('model risk 1a2b3c4', 'rita')).toEqual({ kind: 'quoted', role: 'model risk' });
    expect(said('deadbeef')).toEqual({ kind: 'meant', role: 'deadbeef' });
  });

  test.each([
    ['owner 1a2b3c', 'is no digest'],
    ['owner because it is good', 'no role owner because it is is asked for'],
    ['ownr', 'did you mean owner?'],
    ['', 'as what?'],
    ['model risk', 'not_in_role'],
    ['__proto__', 'no role __proto__'],
    ['owner 🦊🦊🦊🦊🦊🦊🦊', 'is no digest'],
  ])('%j is refused: %s', (argument, because) => {
    expect(said(argument)).toMatchObject({ kind: 'refused', because: expect.stringContaining(because) });
  });

  test('another digest is told the present one', () => {
    expect(said('owner 99999999')).toMatchObject({
      kind: 'lapsed',
      quoted: '9999999',
      because: expect.stringContaining('/assay approve owner 1a2b3c4d1a2b'),
    });
  });

  test('who made it approves nothing, whatever is quoted', () => {
    expect(said('owner 1a2b3c4', 'dana')).toMatchObject({
      kind: 'refused',
      because: expect.stringMatching(/^author/),
    });
  });

  test('where the policy wants it quoted, a role alone is no approval', () => {
    expect(said('owner', 'owen', { mustQuote: true })).toMatchObject({ kind: 'refused' });
    expect(said('owner 1a2b3c4', 'owen', { mustQuote: true }).kind).toBe('quoted');
  });

  test('a change that asks nobody has no role to approve as', () => {
    expect(said('owner', 'owen', { asked: new Map() })).toMatchObject({
      because: 'nothing here asks for an approval',
    });
  });
});

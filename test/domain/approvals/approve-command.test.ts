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

  const noDigest = (what: string): string =>
    `${what} is no digest: quote at least 7 hexadecimal digits, such as 1a2b3c4d1a2b`;
  const askedFor = 'asked for: owner, model risk, deadbeef';

  test.each([
    ['owner 1a2b3c', noDigest('1a2b3c')],
    ['owner 1a2b3c4x', noDigest('1a2b3c4x')],
    ['owner x1a2b3c4', noDigest('x1a2b3c4')],
    ['owner 1a2bsha256:3c4', noDigest('1a2bsha256:3c4')],
    ['owner 🦊🦊🦊🦊🦊🦊🦊', noDigest('🦊🦊🦊🦊🦊🦊🦊')],
    [`owner ${'xyz'.repeat(300)}`, noDigest('xyzxyzxyzxyzxyzxyzxy')],
    ['owner because it is good', `no role owner because it is is asked for here; ${askedFor}`],
    ['ownr', 'no role ownr is asked for here; did you mean owner?'],
    ['', `as what? ${askedFor}`],
    ['model risk', 'not_in_role: you are not in model risk'],
    ['__proto__', `no role __proto__ is asked for here; ${askedFor}`],
  ])('%j is refused: %s', (argument, because) => {
    expect(said(argument)).toEqual({ kind: 'refused', because });
  });

  test('another digest is told the present one', () => {
    expect(said('owner 99999999')).toEqual({
      kind: 'lapsed',
      quoted: '9999999',
      because:
        'the digest is 1a2b3c4d1a2b now: look at the card again, then /assay approve owner 1a2b3c4d1a2b',
    });
  });

  test('who made it approves nothing, whatever is quoted', () => {
    expect(said('owner 1a2b3c4', 'dana')).toEqual({
      kind: 'refused',
      because: 'author: opened the pull request',
    });
  });

  test('where the policy wants it quoted, a role alone is no approval', () => {
    expect(said('owner', 'owen', { mustQuote: true })).toEqual({
      kind: 'refused',
      because: "the policy wants the card's digest quoted: /assay approve owner 1a2b3c4d1a2b",
    });
    expect(said('owner 1a2b3c4', 'owen', { mustQuote: true }).kind).toBe('quoted');
  });

  test('a change that asks nobody has no role to approve as', () => {
    expect(said('owner', 'owen', { asked: new Map() })).toEqual({
      kind: 'refused',
      because: 'nothing here asks for an approval',
    });
  });
});

import { type Asked, type Assignment, assign } from '../../../src/domain/approvals/assign.ts';
import type { Binding } from '../../../src/domain/binding/binding.ts';
import type { Comment, Review } from '../../../src/domain/snapshot.ts';
import { aChange, aPolicy, aReview, aSnapshot, manifestText, type Story } from '../../support/snapshot.ts';

export const binding: Binding = { digest: `sha256:${'1a2b3c4d'.repeat(8)}`, parts: {} };

export const counted = (roles: { readonly [role: string]: number }): ReadonlyMap<string, number> =>
  new Map(Object.entries(roles));

const change = aChange(manifestText('staging'), manifestText('production'));

/** Who fills what by a policy's text; what is asked differs. */
export const assignedBy = (policy: string, story: Story, asked: Partial<Asked>): Assignment =>
  assign(
    {
      change,
      roles: new Map(),
      choices: [],
      grown: new Map(),
      expireAfter: null,
      binding,
      carry: () => ({ kind: 'unknown' }),
      restsOn: [],
      ...asked,
    },
    aSnapshot(story),
    aPolicy(policy),
  );

export const approve = (...logins: readonly string[]): readonly Review[] =>
  logins.map((login, id) => aReview(login, { id }));

export const aComment = (user: string, body: string, over: Partial<Comment> = {}): Comment => ({
  id: 100,
  user,
  at: '2026-03-01T16:00:00Z',
  body,
  edited_by: null,
  edited_at: null,
  ...over,
});

import type { Approving } from '../../../src/domain/approvals/crowd.ts';
import type { RolePeople } from '../../../src/domain/approvals/roles.ts';

export const group = (
  role: string,
  people: readonly string[],
  files: readonly string[] = [],
): RolePeople => ({
  role,
  people: new Map(people.map((login) => [login, login])),
  named: new Map(),
  unasked: [],
  others: [],
  files,
  problems: [],
});

export const counts = (asked: { readonly [role: string]: number }) => new Map(Object.entries(asked));

export const anybody = (...logins: readonly string[]): Approving => ({
  logins,
  personOf: (login) => login,
  mayFill: () => true,
  able: ({ people }) => people.size,
});

import type { Client } from './client.ts';
import { faultOfGraphql } from './faults.ts';
import { placeOf } from './memory.ts';
import { reading } from './permissions.ts';
import type { Page } from './queries/fragments.ts';

const query = `
query AssayOpen($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: [OPEN], first: 100, after: $after) {
      nodes { number } pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface RawOpen {
  readonly repository: { readonly pullRequests: Page<{ readonly number: number }> } | null;
}

/** Numbers of the open pull requests, oldest first. */
export const openPulls = async (client: Client, repository: string): Promise<readonly number[]> => {
  const { owner, name } = placeOf(repository, 0);
  const numbers: number[] = [];
  let after: string | null = null;
  do {
    const reply: { readonly data: RawOpen; readonly errors: Parameters<typeof faultOfGraphql>[0] } =
      await client.graphql<RawOpen>(query, { owner, name, after });
    const page = reply.data.repository?.pullRequests;
    if (page === undefined || reply.errors.length > 0) throw faultOfGraphql(reply.errors, reading);
    numbers.push(...(page.nodes ?? []).flatMap((node) => node?.number ?? []));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return numbers;
};

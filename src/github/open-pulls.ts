import type { Client } from './client.ts';
import { faultOfGraphql } from './faults.ts';
import { type Place, placeOf } from './memory.ts';
import { reading } from './permissions.ts';
import type { Page } from './queries/fragments.ts';

/** In a repository; oldest first, so that a page that was read elsewhere can be gone on from. */
export const openOnes = (after: string): string =>
  `pullRequests(states: [OPEN], first: 100${after}) {
      nodes { number headRefOid } pageInfo { hasNextPage endCursor }
    }`;

const query = `
query AssayOpen($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    ${openOnes(', after: $after')}
  }
}`;

export interface RawOpenPull {
  readonly number: number;
  readonly headRefOid: string;
}

interface RawOpen {
  readonly repository: { readonly pullRequests: Page<RawOpenPull> } | null;
}

type Where = Pick<Place, 'owner' | 'name'>;

const nextPage = async (client: Client, { owner, name }: Where, after: string | null) => {
  const { data, errors } = await client.graphql<RawOpen>(query, { owner, name, after });
  const page = data.repository?.pullRequests;
  if (page === undefined || errors.length > 0) throw faultOfGraphql(errors, reading);
  return page;
};

/** The open pull requests with their heads, from a first page that may have been read already. */
export const openHeads = async (
  client: Client,
  where: Where,
  first: Page<RawOpenPull> | null = null,
): Promise<readonly RawOpenPull[]> => {
  let page = first ?? (await nextPage(client, where, null));
  const found = [...(page.nodes ?? [])];
  while (page.pageInfo.hasNextPage) {
    page = await nextPage(client, where, page.pageInfo.endCursor);
    found.push(...(page.nodes ?? []));
  }
  return found.flatMap((one) => one ?? []);
};

/** Numbers of the open pull requests, oldest first. */
export const openPulls = async (client: Client, repository: string): Promise<readonly number[]> =>
  (await openHeads(client, placeOf(repository, 0))).map(({ number }) => number);

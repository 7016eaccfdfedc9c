import type { Rename } from '../domain/snapshot.ts';
import type { Client } from './client.ts';
import { faultOfGraphql, GitHubFault } from './faults.ts';
import type { Place } from './memory.ts';
import { reading } from './permissions.ts';
import type { ListName, Lists, Page, RawFile } from './queries/fragments.ts';
import type { RawPageAnswer } from './queries/pull.ts';
import { pageQuery } from './queries/pull.ts';

/** The pull request changed between two of the calls that read it: what was read does not fit together. */
export class Moved extends Error {
  override readonly name = 'Moved';
}

export interface Reading {
  readonly client: Client;
  readonly place: Place;
  readonly head: string;
}

const nodesOf = <T>(page: Page<T>): readonly T[] => (page.nodes ?? []).filter((node) => node !== null);

const nextPage = async <L extends ListName>(
  { client, place, head }: Reading,
  name: L,
  after: string | null,
): Promise<Page<Lists[L]>> => {
  const variables = { ...place, after };
  const { data, errors } = await client.graphql<RawPageAnswer<L>>(pageQuery(name), variables);
  const pull = data.repository?.pullRequest;
  const page = pull?.[name];
  if (errors.length > 0 || pull == null || page == null) throw faultOfGraphql(errors, reading);
  if (pull.headRefOid !== head) throw new Moved();
  return page;
};

/** Pages follow one another: each is asked for with what the one before ended on. */
export const whole = async <L extends ListName>(
  from: Reading,
  name: L,
  first: Page<Lists[L]> | null,
): Promise<readonly Lists[L][]> => {
  if (first === null) throw new GitHubFault('unexpected', `GitHub gave no ${name} of the pull request`);
  const nodes = [...nodesOf(first)];
  let { hasNextPage, endCursor } = first.pageInfo;
  while (hasNextPage) {
    const page: Page<Lists[L]> = await nextPage(from, name, endCursor);
    nodes.push(...nodesOf(page));
    ({ hasNextPage, endCursor } = page.pageInfo);
  }
  return nodes;
};

const perPage = 100;

const renamesOfPage = async ({ client, place }: Reading, page: number) => {
  const { data } = await client.rest.pulls.listFiles({
    owner: place.owner,
    repo: place.name,
    pull_number: place.number,
    per_page: perPage,
    page,
  });
  const renames = data.flatMap(({ status, filename, previous_filename: from }): readonly Rename[] =>
    status === 'renamed' && from !== undefined ? [{ from, to: filename }] : [],
  );
  return { renames, last: data.length < perPage };
};

/** GraphQL's list of files knows that one was renamed, and not from what; only then is REST's asked as well. */
export const renamesAmong = async (from: Reading, files: readonly RawFile[]): Promise<readonly Rename[]> => {
  const expected = files.filter(({ changeType }) => changeType === 'RENAMED').length;
  const found: Rename[] = [];
  for (let page = 1; found.length < expected; page++) {
    const { renames, last } = await renamesOfPage(from, page);
    found.push(...renames);
    if (last && found.length < expected) throw new Moved();
  }
  return found;
};

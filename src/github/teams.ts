import type { Team } from '../domain/snapshot.ts';
import type { Client } from './client.ts';
import type { GraphqlError } from './faults.ts';
import { attempt } from './faults.ts';
import type { Memory } from './memory.ts';
import { folded, teamName } from './people.ts';
import type { Answer, Question } from './queries/document.ts';
import type { Page } from './queries/fragments.ts';

interface RawMember {
  readonly id: string;
  readonly login: string;
}

interface RawOrganization {
  readonly team: { readonly id: string; readonly members: Page<RawMember> } | null;
}

const members = `nodes { id login } pageInfo { hasNextPage endCursor }`;

const moreMembers = `
query AssayTeam($org: String!, $slug: String!, $after: String!) {
  organization(login: $org) {
    team(slug: $slug) { id members(first: 100, after: $after, membership: ALL) { ${members} } }
  }
}`;

const unreadable = (team: string, why: string): Team => ({
  kind: 'unreadable',
  because: `the token cannot read the team ${team}: it does not exist, or the token may not see it; the workflow's own token reads no teams at all, use an App or a token with \`members: read\`${why}`,
});

const wordsOf = (error: GraphqlError | null): string => (error === null ? '' : ` (${error.message})`);

const restOf = async (client: Client, team: string, owner: string, first: Page<RawMember>) => {
  const { org, slug } = teamName(team, owner);
  const found = [...(first.nodes ?? [])];
  let { hasNextPage, endCursor } = first.pageInfo;
  while (hasNextPage) {
    const query = client.graphql<{ readonly organization: RawOrganization | null }>(moreMembers, {
      org,
      slug,
      after: endCursor,
    });
    const reply = await attempt(query);
    const page = reply.ok ? reply.value.data.organization?.team?.members : null;
    if (page == null) return null;
    found.push(...(page.nodes ?? []));
    ({ hasNextPage, endCursor } = page.pageInfo);
  }
  return found.filter((member) => member !== null);
};

const take = async (client: Client, memory: Memory, team: string, answer: Answer | undefined) => {
  const raw = (answer?.node as RawOrganization | null)?.team ?? null;
  if (raw === null || answer?.error) {
    memory.teams.set(team, unreadable(team, wordsOf(answer?.error ?? null)));
    return;
  }
  const people = await restOf(client, team, memory.place.owner, raw.members);
  if (people === null) {
    memory.teams.set(team, unreadable(team, ' (part of its members could not be read)'));
    return;
  }
  const { org, slug } = teamName(team, memory.place.owner);
  memory.ids.set(folded(`@${org}/${slug}`), raw.id);
  for (const { id, login } of people) memory.ids.set(folded(login), id);
  memory.teams.set(team, { kind: 'members', members: people.map(({ login }) => login) });
};

/** Members of child teams are members. Asked for in every run: who has left must not approve. */
export const teamQuestion = (client: Client, memory: Memory, team: string): Question => {
  const { org, slug } = teamName(team, memory.place.owner);
  return {
    fields: [
      {
        under: 'query',
        text: `organization(login: $0) { team(slug: $1) { id members(first: 100, membership: ALL) { ${members} } } }`,
        arguments: [
          { type: 'String!', value: org },
          { type: 'String!', value: slug },
        ],
      },
    ],
    take: ([answer]) => take(client, memory, team, answer),
  };
};

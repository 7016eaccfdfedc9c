import type { Team } from '../domain/snapshot.ts';
import type { Client } from './client.ts';
import { attempt } from './faults.ts';
import type { Memory } from './memory.ts';
import { folded } from './people.ts';

const perPage = 100;

const unreadable = (organisation: string, why: string): Team => ({
  kind: 'unreadable',
  because: `the token cannot read who owns ${organisation}: it is no organisation, or the token may not see its members; the workflow's own token sees none, use an App or a token with \`members: read\`${why}`,
});

const ownersOf = async (client: Client, memory: Memory, org: string): Promise<Team> => {
  const members: string[] = [];
  for (let page = 1; ; page++) {
    const call = client.rest.orgs.listMembers({ org, role: 'admin', per_page: perPage, page });
    const reply = await attempt(call);
    if (!reply.ok) return unreadable(org, ` (${reply.fault.message})`);
    for (const { login, node_id } of reply.value.data) {
      memory.ids.set(folded(login), node_id);
      members.push(login);
    }
    if (reply.value.data.length < perPage) break;
  }
  // Every organisation has an owner: who sees none is not shown them.
  return members.length === 0 ? unreadable(org, '') : { kind: 'members', members };
};

/** GraphQL would list every member to tell the owners apart, so this is a call of its own, where a role asks for it. */
export const readAdmins = async (
  client: Client,
  memory: Memory,
  organisations: readonly string[],
): Promise<void> => {
  for (const organisation of organisations) {
    if (memory.admins.has(organisation)) continue;
    memory.admins.set(organisation, await ownersOf(client, memory, organisation));
  }
};

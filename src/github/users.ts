import type { Permission, User } from '../domain/snapshot.ts';
import type { Client } from './client.ts';
import { attempt } from './faults.ts';
import type { Memory } from './memory.ts';
import { sightOf } from './memory.ts';
import { folded } from './people.ts';
import type { Answer, Question } from './queries/document.ts';

interface RawCollaborators {
  readonly edges:
    | readonly ({ readonly permission: string; readonly node: { readonly login: string } } | null)[]
    | null;
}

const permissions: { readonly [name: string]: Permission } = {
  none: 'none',
  read: 'read',
  triage: 'triage',
  write: 'write',
  maintain: 'maintain',
  admin: 'admin',
};

const permissionNamed = (name: string | undefined): Permission =>
  permissions[name?.toLowerCase() ?? ''] ?? 'none';

const bot: User = { type: 'Bot', permission: 'none' };

/** A token that may not list collaborators is still told by each review whether its author can push. */
const otherwise = async (client: Client, memory: Memory, login: string): Promise<Permission> => {
  const canPush = sightOf(memory).canPush.get(folded(login));
  if (canPush !== undefined) return canPush ? 'write' : 'read';
  const { owner, name: repo } = memory.place;
  const call = client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
  const reply = await attempt(call);
  if (reply.ok) return permissionNamed(reply.value.data.role_name ?? reply.value.data.permission);
  if (reply.fault.kind === 'not-found') return 'none';
  throw reply.fault;
};

const permissionIn = (answer: Answer | undefined, login: string): string | null => {
  const edges = (answer?.node as RawCollaborators | null)?.edges ?? [];
  const edge = edges.find((each) => each !== null && folded(each.node.login) === folded(login));
  return edge?.permission ?? null;
};

const take = async (client: Client, memory: Memory, login: string, answers: readonly Answer[]) => {
  const [person, collaborators] = answers;
  const id = (person?.node as { readonly id: string } | null)?.id;
  if (id !== undefined) memory.ids.set(folded(login), id);
  const found = permissionIn(collaborators, login);
  const unread = collaborators === undefined || collaborators.node === null;
  const { isPrivate, canPush } = sightOf(memory);
  const reads: Permission = isPrivate ? 'none' : 'read';
  const pushes: Permission = canPush.get(folded(login)) === true ? 'write' : reads;
  const permission = found === null ? pushes : permissionNamed(found);
  memory.users.set(login, {
    type: 'User',
    permission: unread ? await otherwise(client, memory, login) : permission,
  });
};

export const rememberBot = (memory: Memory, login: string): void => {
  memory.users.set(login, bot);
};

export const userQuestion = (client: Client, memory: Memory, login: string): Question => {
  const name = [{ type: 'String!', value: login }];
  const collaborators = 'collaborators(login: $0, first: 1) { edges { permission node { login } } }';
  return {
    fields: [
      { under: 'query', text: 'user(login: $0) { id }', arguments: name },
      { under: 'repository', text: collaborators, arguments: name },
    ],
    take: (answers) => take(client, memory, login, answers),
  };
};

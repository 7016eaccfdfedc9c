import type { Answers, PullFacts, Questions, Source } from '../ports.ts';
import { readAdmins } from './admins.ts';
import { besideOf } from './beside.ts';
import { bothSidesQuestion, settleDoubtful } from './both-sides.ts';
import type { Client } from './client.ts';
import { factsOf, readLists } from './facts.ts';
import type { GraphqlError } from './faults.ts';
import { faultOfGraphql, GitHubFault } from './faults.ts';
import { blobIdQuestion, fileQuestion, folderQuestion } from './files.ts';
import { Moved } from './lists.ts';
import type { Memory } from './memory.ts';
import { emptyMemory, forget } from './memory.ts';
import { isBotLogin } from './people.ts';
import { reading } from './permissions.ts';
import type { Question } from './queries/document.ts';
import { askAll } from './queries/document.ts';
import type { RawPullAnswer } from './queries/pull.ts';
import { pullQuery } from './queries/pull.ts';
import { fileKey, rememberFiles, sightFrom } from './sight.ts';
import { teamQuestion } from './teams.ts';
import { treeOf } from './tree.ts';
import { rememberBot, userQuestion } from './users.ts';

/** Where an absent answer only costs a write too many, or leaves a pusher unknown, as for a fork that is gone. */
const harmless: readonly (string | number)[] = [
  'viewer',
  'labels',
  'reviewRequests',
  'status',
  'headRepository',
  'policySince',
];

const isHarmless = ({ path }: GraphqlError): boolean => path.some((step) => harmless.includes(step));

const readOnce = async (client: Client, memory: Memory): Promise<PullFacts> => {
  forget(memory);
  const { data, errors } = await client.graphql<RawPullAnswer>(pullQuery, { ...memory.place });
  const fatal = errors.filter((error) => !isHarmless(error));
  const pull = data.repository?.pullRequest ?? null;
  if (fatal.length > 0 || pull === null) throw faultOfGraphql(fatal, reading);
  const from = { client, place: memory.place, head: pull.headRefOid };
  memory.head = pull.headRefOid;
  const read = await readLists(from, pull);
  const open = (number: number): Source => sourceOf(client, emptyMemory({ ...memory.place, number }));
  const beside = await besideOf({ client, memory, open }, data, pull);
  const facts = await factsOf(from, pull, read);
  memory.sight = sightFrom(data, pull, read);
  rememberFiles(memory, pull);
  return { ...facts, ...beside };
};

const mostReadings = 3;

const readPull = async (client: Client, memory: Memory): Promise<PullFacts> => {
  for (let reading = 1; reading <= mostReadings; reading++) {
    try {
      return await readOnce(client, memory);
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  throw new GitHubFault('unavailable', 'the pull request changed each time it was read: run it again');
};

const unanswered = (client: Client, memory: Memory, asked: Questions, doubtful: string[]): Question[] => {
  const fresh = (known: ReadonlyMap<string, unknown>, keys: readonly string[]): string[] =>
    [...new Set(keys)].filter((key) => !known.has(key));
  const spots = (known: ReadonlyMap<string, unknown>, wanted: Questions['files']) =>
    [...new Map(wanted.map((spot) => [fileKey(spot.at, spot.path), spot]))].flatMap(([key, spot]) =>
      known.has(key) ? [] : [spot],
    );
  return [
    ...spots(memory.files, asked.files).map((spot) => fileQuestion(client, memory, spot)),
    ...spots(memory.blobIds, asked.ids).map((spot) => blobIdQuestion(memory, spot)),
    ...spots(memory.folders, asked.folders).map((spot) => folderQuestion(memory, spot)),
    ...fresh(memory.bothSides, asked.bothSides).map((path) => bothSidesQuestion(memory, path, doubtful)),
    ...fresh(memory.teams, asked.teams).map((team) => teamQuestion(client, memory, team)),
    ...fresh(memory.users, asked.users).map((login) => userQuestion(client, memory, login)),
  ];
};

const picked = <T>(known: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> =>
  new Map(
    keys.flatMap((key) => {
      const value = known.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );

const keysOf = (spots: Questions['files']): readonly string[] =>
  spots.map(({ at, path }) => fileKey(at, path));

const ask = async (client: Client, memory: Memory, asked: Questions): Promise<Answers> => {
  for (const login of asked.users.filter(isBotLogin)) rememberBot(memory, login);
  const doubtful: string[] = [];
  await askAll(client, memory, unanswered(client, memory, asked, doubtful));
  await settleDoubtful(client, memory, doubtful);
  await readAdmins(client, memory, asked.admins);
  return {
    files: picked(memory.files, keysOf(asked.files)),
    ids: picked(memory.blobIds, keysOf(asked.ids)),
    folders: picked(memory.folders, keysOf(asked.folders)),
    bothSides: new Set(asked.bothSides.filter((path) => memory.bothSides.get(path) === true)),
    teams: picked(memory.teams, asked.teams),
    users: picked(memory.users, asked.users),
    admins: picked(memory.admins, asked.admins),
  };
};

export const sourceOf = (client: Client, memory: Memory): Source => ({
  pull: () => readPull(client, memory),
  ask: (questions) => ask(client, memory, questions),
  tree: (commit) => treeOf(client, memory, commit),
});

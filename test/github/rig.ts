import type { Annotation, Effect, Markdown } from '../../src/domain/effect.ts';
import type { Client } from '../../src/github/client.ts';
import { clientOptions, createClient } from '../../src/github/client.ts';
import type { Console } from '../../src/github/console.ts';
import type { OpenPull } from '../../src/github/open-pull.ts';
import { openPull } from '../../src/github/open-pull.ts';
import type { PullFacts, Questions } from '../../src/ports.ts';
import type { Repository, World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';

export const manifest = 'models/fraud/3.2.1.yaml';
export const policy = '.assay/policy.yaml';
export const marker = '<!-- assay:card -->';

const person = (login: string) => ({ name: login, email: `${login}@example.com`, login });

const dana = person('dana');

const people = { dana: 'write', owen: 'write', rita: 'write', lea: 'maintain', reader: 'read' } as const;

const atBase = {
  [policy]: 'assay: 1\nextends: recommended\n',
  '.assay/templates/approvals.hbs': '{{role}} — ü\n',
  'models/fraud/3.2.0.yaml': 'status: production\n',
  [manifest]: 'status: staging\n',
};

interface Rig extends AsyncDisposable {
  readonly world: World;
  readonly repo: Repository;
  readonly client: Client;
  readonly console: Console & { readonly lines: readonly string[] };
  open(): OpenPull;
}

const recording = (): Rig['console'] => {
  const lines: string[] = [];
  return {
    lines,
    annotate: (annotations: readonly Annotation[]) =>
      lines.push(...annotations.map(({ message }) => message)),
    summarise: (body: Markdown) => lines.push(body),
  };
};

export const botToken = {
  login: 'github-actions[bot]',
  permissions: { contents: 'read', pull_requests: 'write', statuses: 'write', members: 'read' },
} as const;

/** Waits as short as tests can bear; a timeout long enough for a busy machine. */
export const clientFor = (world: World, token: string, timeoutMs = 5_000): Client =>
  createClient({
    ...clientOptions(token, { GITHUB_API_URL: world.url, GITHUB_GRAPHQL_URL: `${world.url}/graphql` }),
    timeoutMs,
    retryUnitMs: 5,
    longestWaitMs: 1_500,
    paced: false,
  });

/** Pull request #1 of acme/models: dana takes fraud 3.2.1 from staging to production. */
export const startRig = async (): Promise<Rig> => {
  const world = await startWorld();
  world.team('acme/ml-leads', ['lea']);
  world.team('acme/model-risk', ['rita']);
  const repo = world.repository('acme/models', { collaborators: people });
  await repo.commit('main', atBase, { author: person('lea') });
  await repo.commit('promote', { [manifest]: 'status: production\n' }, { author: dana, from: 'main' });
  await repo.open({ head: 'promote', author: 'dana', title: 'Promote fraud 3.2.1' });
  const client = clientFor(world, world.token('bot', botToken));
  const console = recording();
  return {
    world,
    repo,
    client,
    console,
    open: () => openPull(client, { repository: 'acme/models', number: 1 }, console),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
};

export const nothing: Questions = {
  files: [],
  ids: [],
  folders: [],
  bothSides: [],
  teams: [],
  users: [],
  admins: [],
};

/** What a loader asks for one manifest and two team roles. */
export const everything = ({ base, head }: PullFacts): Questions => ({
  files: [
    { at: base, path: policy },
    { at: head, path: policy },
    { at: base, path: manifest },
    { at: head, path: manifest },
  ],
  ids: [],
  folders: [
    { at: base, path: '.assay/templates' },
    { at: base, path: 'models/fraud' },
  ],
  bothSides: [manifest],
  teams: ['acme/ml-leads', 'acme/model-risk'],
  users: ['dana', 'owen', 'github-actions[bot]'],
  admins: [],
});

export const markdown = (text: string): Markdown => text as Markdown;

type Wanted = Pick<Extract<Effect, { kind: 'status' }>, 'state' | 'description'> & {
  readonly decision: string;
};

export const awaiting: Wanted = { state: 'pending', description: 'owner: owen', decision: 'awaiting' };
export const approved: Wanted = { state: 'success', description: 'approved', decision: 'approved' };

/** What a plan wants of a head. */
export const effectsFor = (head: string, { state, description, decision }: Wanted): readonly Effect[] => [
  { kind: 'status', head, context: 'assay/promotion', state, description },
  { kind: 'comment', marker, body: markdown(`${marker}\n## ${decision}\n`) },
  { kind: 'notice', decision, body: markdown(`Now ${decision}.`) },
  { kind: 'labels', add: [`assay: ${decision}`], remove: decision === 'approved' ? ['assay: awaiting'] : [] },
  { kind: 'request-review', users: ['owen', 'dana'], teams: ['acme/ml-leads'] },
  { kind: 'annotate', annotations: [] },
  { kind: 'summary', body: markdown(decision) },
];

/** One run of the path, but for the judging: how many calls it took stands in `world.calls`. */
export const run = async (rig: Rig, wanted: Wanted) => {
  const { source, sink } = rig.open();
  const facts = await source.pull();
  await sink.begin(facts);
  const answers = await source.ask(everything(facts));
  const outcome = await sink.apply(effectsFor(facts.head, wanted), facts.head);
  return { facts, answers, outcome };
};

export type { Rig };

import { readTemplates } from '../../src/commands/templates.ts';
import type { Trigger } from '../../src/github/event.ts';
import type { Measure } from '../../src/ports.ts';
import { type Reaction, react } from '../../src/react.ts';
import { botToken, clientFor } from '../github/rig.ts';
import { type Repository, startWorld, type World } from '../world/world.ts';
import { home } from './terminal.ts';

// acme/models with two models in staging, and what happens to it when an event comes.

export const policy = `assay: 1
roles:
  owner: { users: [owen, petra] }
  lead: { teams: [acme/ml-leads] }
gates:
  auc-floor: { metric: auc_roc, at_least: 0.91 }
to:
  staging: { gates: [auc-floor] }
  production: { gates: [auc-floor], approvals: [owner, lead] }
`;

export const manifest = (model: string, version: string, status: string, rest = ''): string => `model:
  name: ${model}
  version: "${version}"
  status: ${status}
evaluation:
  metrics: { auc_roc: 0.95 }
${rest}`;

export const fraud = 'models/fraud/3.2.1.yaml';
export const newer = 'models/fraud/3.3.0.yaml';
export const churn = 'models/churn/1.0.0.yaml';

export const author = (login: string) => ({ name: login, email: `${login}@example.com`, login });

export interface Queue extends AsyncDisposable {
  readonly world: World;
  readonly repo: Repository;
  /** A pull request from a branch of its own. */
  open(head: string, files: { readonly [path: string]: string }, by?: string): Promise<number>;
  approve(...numbers: readonly number[]): Promise<void>;
  react(trigger: Trigger, measure?: Measure): Promise<Reaction>;
  /** `success: approved`, of what `assay/promotion` says on the commit now; null: nothing. */
  status(sha: string): string | null;
}

const unmeasured: Measure = () =>
  Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: 'Nothing.' });

export const startQueue = async (): Promise<Queue> => {
  const world = await startWorld();
  world.team('acme/ml-leads', ['lea', 'liam']);
  const collaborators = Object.fromEntries(
    ['dana', 'dario', 'owen', 'petra', 'lea', 'liam'].map((login) => [login, 'write' as const]),
  );
  const repo = world.repository('acme/models', { collaborators });
  const atBase = {
    '.assay/policy.yaml': policy,
    [fraud]: manifest('fraud', '3.2.1', 'staging'),
    [newer]: manifest('fraud', '3.3.0', 'staging'),
    [churn]: manifest('churn', '1.0.0', 'staging'),
  };
  await repo.commit('main', atBase, { author: author('root') });
  const client = clientFor(world, world.token('bot', botToken));
  const around = {
    client,
    repository: 'acme/models',
    console: { annotate: () => undefined, summarise: () => undefined },
    templates: readTemplates(home),
    clock: { now: () => world.now() },
  };
  let minutes = 0;
  return {
    world,
    repo,
    open: async (head, files, by = 'dana') => {
      await repo.commit(head, files, { author: author(by), from: 'main' });
      return repo.open({ head, author: by });
    },
    approve: async (...numbers) => {
      minutes += 1;
      world.now(new Date(Date.now() + minutes * 60_000).toISOString());
      for (const number of numbers)
        for (const login of ['owen', 'lea']) await repo.review(number, login, 'APPROVE');
    },
    react: (trigger, measure = unmeasured) => react(trigger, { ...around, measure }),
    status: (sha) => {
      const [last] = repo.statuses(sha);
      return last === undefined ? null : `${last.state}: ${last.description}`;
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
};

import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { EventName, World } from '../world/world.ts';
import { goTool, project, repositoryWith, run } from './install.ts';

// act as a runner of the very workflow file that users are given: host mode, no containers, no network but the world.

export const workflow = readFileSync(join(project, 'templates/init/assay.yml'), 'utf8');

interface Job {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly steps: readonly { readonly uses: string }[];
}

const [job] = Object.values((parse(workflow) as { readonly jobs: Readonly<Record<string, Job>> }).jobs);

/** What the workflow asks for, as the world's tokens have it: act itself enforces nothing. */
export const permissions = Object.fromEntries(
  Object.entries(job?.permissions ?? {}).map(([name, level]) => [name.replaceAll('-', '_'), level]),
);

interface Prepared extends AsyncDisposable {
  readonly act: string;
  /** Folder of the node that act runs actions with: it takes whatever comes first on the path. */
  readonly node: string;
  /** The action's repository as a release has it. */
  readonly published: string;
}

export const prepare = async (): Promise<Prepared> => {
  if (!existsSync(join(project, 'dist/action.js')))
    throw new Error('dist/action.js is not there: npm run build');
  const act = await goTool('github.com/nektos/act@v0.2.89');
  const found = await run(join(project, 'node_modules/.bin/node'), [
    '--print',
    'process.version + " " + process.execPath',
  ]);
  const [version = '', path = ''] = found.stdout.trim().split(' ');
  if (!version.startsWith('v24.')) throw new Error(`node24 is wanted, this is ${version}`);
  // What the action needs of its repository, and nothing that a development machine has beside it.
  const published = await mkdtemp(join(tmpdir(), 'assay-action-'));
  for (const part of ['action.yml', 'dist', 'templates'])
    await cp(join(project, part), join(published, part), { recursive: true });
  const dispose = (): Promise<void> => rm(published, { recursive: true, force: true });
  return { act, node: dirname(path), published, [Symbol.asyncDispose]: dispose };
};

export interface Line {
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly jobResult?: string;
}

export interface Acted {
  readonly lines: readonly Line[];
  readonly code: number;
  readonly log: string;
}

const line = (text: string): Line[] => {
  try {
    return [JSON.parse(text) as Line];
  } catch {
    return [];
  }
};

interface Given {
  readonly name: EventName;
  readonly event: object;
  readonly token?: string;
}

/** One run of the workflow; nothing of this machine's environment reaches its steps. */
export const acted = async (prepared: Prepared, world: World, given: Given): Promise<Acted> => {
  const { act, node, published } = prepared;
  const { name, event, token = 'actions' } = given;
  const checkout = await repositoryWith(
    { '.github/workflows/assay.yml': workflow },
    'https://github.com/acme/models',
  );
  const home = await mkdtemp(join(tmpdir(), 'assay-act-'));
  try {
    await writeFile(join(home, 'event.json'), JSON.stringify(event));
    const options = {
      '--eventpath': join(home, 'event.json'),
      '--platform': 'ubuntu-24.04=-self-hosted',
      '--secret': `GITHUB_TOKEN=${token}`,
      '--actor': 'alice',
      '--local-repository': `${job?.steps[0]?.uses}=${published}`,
    };
    const env = ['--env', `GITHUB_API_URL=${world.url}`, '--env', `GITHUB_GRAPHQL_URL=${world.url}/graphql`];
    const args = [name, ...Object.entries(options).flat(), ...env, '--no-cache-server', '--rm', '--json'];
    const around = { HOME: home, XDG_CACHE_HOME: home, PATH: `${node}:/usr/local/bin:/usr/bin:/bin` };
    const { code, stdout, stderr } = await run(act, args, { cwd: checkout, env: around });
    return { code, lines: stdout.split('\n').flatMap(line), log: `${stdout}\n${stderr}` };
  } finally {
    await rm(checkout, { recursive: true });
    await rm(home, { recursive: true, force: true });
  }
};

export const outputs = ({ lines }: Acted): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines.filter(({ command }) => command === 'set-output').map(({ name = '', arg = '' }) => [name, arg]),
  );

export const summary = ({ lines }: Acted): string =>
  lines.find(({ command }) => command === 'summary')?.content ?? '';

export const annotations = ({ lines }: Acted): readonly Line[] =>
  lines.filter(({ command = '' }) => ['error', 'warning', 'notice'].includes(command));

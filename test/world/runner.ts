import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventName, Repository, World } from './api.ts';
import { child } from './http/openapi.ts';
import { type Annotation, annotations, fileCommands } from './workflow-commands.ts';

export interface Run {
  /** The payload, from `repository.event`. */
  readonly event: object | Promise<object>;
  readonly name: EventName;
  readonly token: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Folder that stands for the checkout; an empty one otherwise. */
  readonly checkout?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The script to run in the action's place. */
  readonly entry?: string;
  /** The input that carries the token. */
  readonly tokenInput?: string;
}

type Ready = Run & { readonly event: object };

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const commandFiles = ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'] as const;

/** Only spaces change; a hyphen stays, so most shells cannot even read such a name. */
const inputName = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

const textAt = (value: unknown, ...keys: readonly string[]): string => {
  const found = child(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** Which commit and ref a workflow runs on depends on the event that started it. */
function place(name: EventName, event: object, main: string): { sha: string; ref: string } {
  const number = textAt(event, 'pull_request', 'number');
  if (name === 'pull_request' || name === 'pull_request_review') {
    return { sha: textAt(event, 'pull_request', 'merge_commit_sha'), ref: `refs/pull/${number}/merge` };
  }
  if (name === 'merge_group') {
    return { sha: textAt(event, 'merge_group', 'head_sha'), ref: textAt(event, 'merge_group', 'head_ref') };
  }
  if (name === 'push') return { sha: textAt(event, 'after'), ref: textAt(event, 'ref') };
  // The others, pull_request_target among them since December 2025, run on the default branch.
  return { sha: main, ref: 'refs/heads/main' };
}

function github(world: World, repository: Repository, run: Ready, main: string): Record<string, string> {
  const { sha, ref } = place(run.name, run.event, main);
  const [owner = ''] = repository.name.split('/');
  const actor = textAt(run.event, 'sender', 'login');
  const pull: Record<string, string> = ref.startsWith('refs/pull/')
    ? {
        GITHUB_HEAD_REF: textAt(run.event, 'pull_request', 'head', 'ref'),
        GITHUB_BASE_REF: textAt(run.event, 'pull_request', 'base', 'ref'),
      }
    : { GITHUB_HEAD_REF: '', GITHUB_BASE_REF: '' };
  return {
    ...pull,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: world.url,
    GITHUB_GRAPHQL_URL: `${world.url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: repository.name,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_EVENT_NAME: run.name,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_RUN_ID: '4242424242',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'assay',
    GITHUB_JOB: 'assay',
    GITHUB_ACTION: '__self',
    GITHUB_RETENTION_DAYS: '90',
  };
}

interface Process {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(entry: string, env: Readonly<Record<string, string>>, cwd: string): Promise<Process> {
  return new Promise((resolve, reject) => {
    const process = spawn(join(root, 'node_modules/.bin/node'), [entry], { env, cwd });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    process.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    process.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    process.on('error', reject);
    process.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

async function prepare(folder: string, run: Ready): Promise<Record<string, string>> {
  const event = join(folder, 'event.json');
  const workspace = run.checkout ?? join(folder, 'workspace');
  const temporary = join(folder, 'temp');
  await writeFile(event, JSON.stringify(run.event));
  await mkdir(temporary);
  if (run.checkout === undefined) await mkdir(workspace);
  const files: Record<string, string> = {};
  for (const name of commandFiles) {
    files[`GITHUB_${name}`] = join(folder, name);
    await writeFile(join(folder, name), '');
  }
  const runner = {
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: temporary,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  };
  return { ...files, ...runner, GITHUB_EVENT_PATH: event, GITHUB_WORKSPACE: workspace };
}

/** Starts the action as GitHub's runner does, and gathers all that the runner would. */
export async function runAction(world: World, repository: Repository, wanted: Run): Promise<Ran> {
  const run = { ...wanted, event: await wanted.event };
  const folder = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    const files = await prepare(folder, run);
    const given = { [run.tokenInput ?? 'token']: run.token, ...run.inputs };
    const inputs = Object.entries(given).map(([name, value]) => [inputName(name), value] as const);
    const main = (await repository.tip('main')) ?? '';
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      CI: 'true',
      RUNNER_ENVIRONMENT: 'github-hosted',
      ...github(world, repository, run, main),
      ...files,
      ...Object.fromEntries(inputs),
      ...run.env,
    };
    const ran = await start(run.entry ?? join(root, 'dist/action.js'), env, files.GITHUB_WORKSPACE ?? folder);
    const output = await readFile(join(folder, 'OUTPUT'), 'utf8');
    const summary = await readFile(join(folder, 'STEP_SUMMARY'), 'utf8');
    return { ...ran, outputs: fileCommands(output), summary, annotations: annotations(ran.stdout) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

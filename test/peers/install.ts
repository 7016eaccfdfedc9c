import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Tools of others, at fixed versions, kept in .peers/ from one run to the next.

export const project = fileURLToPath(new URL('../../', import.meta.url));

const peers = join(project, '.peers');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end; a failure is an answer too. */
export const run = (
  program: string,
  args: readonly string[],
  { cwd = project, env = process.env }: Running = {},
): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve({
        code: child.exitCode ?? (error === null ? 0 : -1),
        stdout,
        stderr: error === null ? stderr : stderr || error.message,
      });
    });
  });

const must = async (program: string, args: readonly string[], running: Running = {}): Promise<void> => {
  const { code, stderr } = await run(program, args, running);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
};

/** A program from a Go module, such as `github.com/rhysd/actionlint/cmd/actionlint@v1.7.12`. */
export const goTool = async (module: string): Promise<string> => {
  const [path = '', version = ''] = module.split('@');
  const folder = join(peers, 'bin');
  const tool = join(folder, path.split('/').at(-1) ?? '');
  const known = existsSync(tool) ? await run('go', ['version', '-m', tool]) : null;
  if (known?.stdout.includes(`\t${version}\t`)) return tool;
  await must('go', ['install', module], { env: { ...process.env, GOBIN: folder } });
  return tool;
};

/** A program from a Python package, such as `zizmor==1.32.0`, in an environment of its own. */
export const pythonTool = async (requirement: string): Promise<string> => {
  const [name = '', version = ''] = requirement.split('==');
  const folder = join(peers, name);
  const tool = join(folder, 'bin', name);
  const known = existsSync(tool) ? await run(tool, ['--version']) : null;
  if (known?.stdout.includes(version)) return tool;
  await must('python3', ['-m', 'venv', folder]);
  await must(join(folder, 'bin/pip'), ['install', '--quiet', requirement]);
  return tool;
};

/** A new git repository with these files, committed. */
export const repositoryWith = async (
  files: Readonly<Record<string, string>>,
  origin: string,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-peer-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const git = (...args: readonly string[]): Promise<void> => must('git', args, { cwd: folder });
  await git('init', '--quiet', '--initial-branch=main');
  await git('remote', 'add', 'origin', origin);
  await git('add', '--all');
  await git(
    '-c',
    'user.name=dana',
    '-c',
    'user.email=dana@example.com',
    'commit',
    '--quiet',
    '--message',
    'Start',
  );
  return folder;
};

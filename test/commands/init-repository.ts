import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

interface Repository {
  readonly root: string;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  readonly git: (...args: readonly string[]) => string;
}

/** A git repository that lasts as long as the test, whatever this machine's git is configured to. */
export const repository = async (remote = 'git@github.com:acme/fraud-models.git'): Promise<Repository> => {
  const root = await mkdtemp(join(tmpdir(), 'assay-init-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
  git('init', '--quiet');
  git('config', 'user.email', '1+dana@users.noreply.github.com');
  git('config', 'github.user', '');
  if (remote !== '') git('remote', 'add', 'origin', remote);
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  return { root, write, git, read: (path) => readFile(join(root, path), 'utf8') };
};

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { caseFolder, type Files, folderWith, layOver, writeFiles } from './folder.ts';

const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Dana',
  GIT_AUTHOR_EMAIL: 'dana@example.com',
  GIT_COMMITTER_NAME: 'Dana',
  GIT_COMMITTER_EMAIL: 'dana@example.com',
  GIT_AUTHOR_DATE: '2026-03-01T09:00:00Z',
  GIT_COMMITTER_DATE: '2026-03-01T09:00:00Z',
};

/** A local repository, on the branch main. */
export class GitFolder {
  readonly folder: string;

  constructor(files: Files) {
    this.folder = folderWith(files);
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('Begin');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', [...args], { cwd: this.folder, env, encoding: 'utf8' }).trim();
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  write(files: Files): this {
    writeFiles(this.folder, files);
    return this;
  }
}

/** The pull request of a case as two refs: main, and the branch change that is checked out. */
export const refsOf = (name: string): GitFolder => {
  const refs = new GitFolder({});
  layOver(refs.folder, join(caseFolder(name), 'base'));
  refs.commit('Base');
  refs.git('switch', '--quiet', '--create', 'change');
  layOver(refs.folder, join(caseFolder(name), 'head'));
  refs.commit('Change');
  return refs;
};

// The peers at the versions of requirements.txt, in an environment of their own that is kept from one run to the next.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.peers/bench', import.meta.url));
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const installed = join(folder, 'installed');

const pyenvs = (): readonly string[] => {
  const versions = join(homedir(), '.pyenv/versions');
  const names = existsSync(versions) ? readdirSync(versions).filter((one) => /^3\.1[2-9]\b/.test(one)) : [];
  return names.toSorted().map((one) => join(versions, one, 'bin/python'));
};

const runs = (python: string): boolean => {
  try {
    execFileSync(python, ['-c', 'import sys; assert sys.version_info >= (3, 12)'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The Python that has them. */
export const installPeers = (): string => {
  const python = join(folder, 'bin/python');
  const current =
    existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(requirements, 'utf8');
  if (current) return python;
  const base = ['python3.14', 'python3.13', 'python3.12', ...pyenvs().toReversed(), 'python3'].find(runs);
  if (base === undefined) throw new Error('the peers need a Python of at least 3.12 on this machine');
  execFileSync(base, ['-m', 'venv', folder]);
  const quiet = ['--quiet', '--disable-pip-version-check'];
  execFileSync(python, ['-m', 'pip', 'install', ...quiet, '-r', requirements], { stdio: 'inherit' });
  copyFileSync(requirements, installed);
  return python;
};

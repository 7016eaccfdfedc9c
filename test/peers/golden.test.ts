import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

// The golden numbers, made again by the reference libraries in their pinned versions, and held against the committed
// ones. Another processor may round the last bit otherwise, so numbers agree to 1e-12 and everything else exactly.

const root = fileURLToPath(new URL('../../', import.meta.url));
const golden = join(root, 'test/golden');
const venv = join(root, '.peers/golden');
const python = join(venv, 'bin/python');

/** scikit-learn 1.9 and SciPy 1.18 want a Python of their time. */
const wantedPythons = ['python3.14', 'python3.13', 'python3.12'];

const runs = (command: string): boolean => {
  try {
    execFileSync(command, ['-c', 'import sys; assert sys.version_info >= (3, 12)'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const pyenvs = (): readonly string[] => {
  const versions = join(homedir(), '.pyenv/versions');
  const names = existsSync(versions)
    ? readdirSync(versions).filter((name) => /^3\.(?:1[2-9])\b/.test(name))
    : [];
  return names
    .sort()
    .reverse()
    .map((name) => join(versions, name, 'bin/python'));
};

const findPython = (): string => {
  const found = [...wantedPythons, ...pyenvs(), 'python3'].find(runs);
  if (found === undefined)
    throw new Error('the golden numbers need a Python of at least 3.12 on this machine');
  return found;
};

beforeAll(() => {
  if (existsSync(join(venv, 'installed'))) return;
  mkdirSync(venv, { recursive: true });
  execFileSync(findPython(), ['-m', 'venv', venv]);
  execFileSync(
    python,
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      join(golden, 'requirements.txt'),
    ],
    { stdio: 'inherit' },
  );
  copyFileSync(join(golden, 'requirements.txt'), join(venv, 'installed'));
}, 600_000);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

const differs = (here: unknown, there: unknown, path: string): readonly string[] => {
  if (typeof here === 'number' && typeof there === 'number') {
    const near = Math.abs(here - there) <= 1e-12 * Math.max(Math.abs(here), Math.abs(there), 1e-300);
    return near ? [] : [`${path}: ${here} is ${there} now`];
  }
  if (typeof here !== 'object' || here === null || typeof there !== 'object' || there === null) {
    return here === there ? [] : [`${path}: ${JSON.stringify(here)} is ${JSON.stringify(there)} now`];
  }
  const keys = new Set([...Object.keys(here), ...Object.keys(there)]);
  const [left, right] = [new Map(Object.entries(here)), new Map(Object.entries(there))];
  return [...keys].flatMap((key) => differs(left.get(key), right.get(key), `${path}.${key}`));
};

test.each(['numerics', 'metrics', 'drift', 'leakage', 'compare'])(
  '%s: the libraries still give the committed numbers',
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-golden-'));
    copyFileSync(join(golden, `${name}.py`), join(folder, `${name}.py`));
    mkdirSync(join(folder, name));
    execFileSync(python, [join(folder, `${name}.py`)], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [committed, made] = [filesBelow(join(golden, name)), filesBelow(join(folder, name))];
    expect(made).toEqual(committed);
    const faults = made.flatMap((file) => {
      const [before, after] = [
        readFileSync(join(golden, name, file), 'utf8'),
        readFileSync(join(folder, name, file), 'utf8'),
      ];
      if (!file.endsWith('.json')) return before === after ? [] : [`${file} differs`];
      return differs(JSON.parse(before), JSON.parse(after), relative('.', file));
    });
    expect(faults.slice(0, 10)).toEqual([]);
  },
  600_000,
);

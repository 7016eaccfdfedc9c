// The oldest Node that package.json admits, on what is shipped: a language feature that it lacks is a crash that no
// other test sees.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../support/case-folder.ts';
import { project as root } from './install.ts';

const oldest = '20.19.5';
const folder = join(root, '.peers', `node-${oldest}`);
const node = join(folder, 'node_modules', 'node', 'bin', 'node');

beforeAll(() => {
  if (existsSync(node)) return;
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${oldest}`], {
    stdio: 'ignore',
  });
}, 300_000);

const run = (...args: readonly string[]) =>
  spawnSync(node, [join(root, 'dist/cli.js'), ...args], { cwd: root, encoding: 'utf8' });

/** One in so many, and every story about an approval. */
const step = 8;
const told = stories().filter(
  ({ name, folder: story }, place) =>
    (place % step === 0 || name.startsWith('approvals/')) && !existsSync(join(story, 'generate.json')),
);

describe(`Node ${oldest}`, () => {
  it('is the one that package.json admits', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(oldest.startsWith(engines.node.replace('>=', ''))).toBe(true);
    expect(run('--version')).toMatchObject({ status: 0, stderr: '' });
  });

  it('tells the demo', () => {
    expect(run('demo')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(told)('judges $name', ({ folder: story, expectation }) => {
    const { status, stdout, stderr } = run('check', '--case', story, '--json');
    expect({ status, stderr }).toEqual({ status: expectation.exit, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ decision: expectation.decision });
  });
});

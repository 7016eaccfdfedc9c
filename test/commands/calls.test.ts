import { describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { folderWith } from '../support/folder.ts';
import { assay } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';

const here = folderWith();
const commands = ['check', 'validate', 'replay', 'explain', 'card', 'demo', 'init'] as const;

describe('a wrong call', () => {
  it.each([
    [['chek'], 'Did you mean check?'],
    [['check', '--bse', 'main'], 'Did you mean --base?'],
    [['check', '--base'], "option '--base <ref>' argument missing"],
    [['replay'], "missing required argument 'verdict'"],
    [['explain'], "missing required argument 'name'"],
    [['card'], "missing required argument 'verdict'"],
    [['demo', 'extra'], 'too many arguments'],
    [['policy', 'shw'], 'Did you mean show?'],
  ])('%j ends with 2, says what is wrong, and prints no data', async (args, words) => {
    const { code, stdout, stderr } = await assay(here, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('no command at all shows the commands and ends with 2', async () => {
    const { code, stdout, stderr } = await assay(here, []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const command of commands) expect(stderr).toContain(`\n  ${command} `);
  });
});

describe('help', () => {
  it('lists every command, on stdout', async () => {
    const { code, stdout, stderr } = await assay(here, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of [...commands, 'policy']) expect(stdout).toContain(`\n  ${command} `);
    expect(tooWide(stdout, 80)).toEqual([]);
  });

  it.each(commands)('%s says what it does and what it takes', async (command) => {
    const { code, stdout, stderr } = await assay(here, [command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: assay ${command}`);
  });

  // DESIGN: `--help` with examples.
  it.each(['check', 'validate', 'replay', 'explain'])('%s gives an example', async (command) => {
    expect((await assay(here, [command, '--help'])).stdout).toMatch(/Examples?:\n {2}assay /);
  });

  // Fault: these have none (src/commands/index.ts).
  it.each(['card', 'demo'])('%s gives an example', async (command) => {
    expect((await assay(here, [command, '--help'])).stdout).toMatch(/Examples?:\n {2}assay /);
  });

  it.each(['check', 'validate', 'explain', 'card', 'demo', 'init'])(
    '%s is no wider than the terminal, and takes --json',
    async (command) => {
      const { stdout } = await assay(here, [command, '--help']);
      expect(tooWide(stdout, 80)).toEqual([]);
      expect(stdout).toContain('--json');
    },
  );

  it('says its version', async () => {
    expect(await assay(here, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

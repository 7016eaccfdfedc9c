import type { Command } from 'commander';
import type { ExitCode, Terminal } from './command.ts';
import type { PolicyDiffOptions } from './policy-diff.ts';
import type { PolicyReplayOptions } from './policy-replay.ts';
import type { PolicyOptions } from './policy-show.ts';
import type { PolicyTestOptions } from './policy-test.ts';

/** What a command answers becomes what the process exits with. */
export type Ends = <A extends unknown[]>(
  command: (...given: A) => Promise<ExitCode>,
) => (...given: A) => Promise<void>;

export const policyCommands = (program: Command, terminal: Terminal, ends: Ends): void => {
  const policy = program.command('policy').description('what the policy says, and what an edit of it flips');
  policy
    .command('show')
    .description('the effective policy, each line with where it came from')
    .option('--file <path>', 'another file than .assay/policy.yaml')
    .option('--json', 'as data')
    .action(
      ends(async (options: PolicyOptions) =>
        (await import('./policy-show.ts')).policyShow(options, terminal),
      ),
    );
  policy
    .command('test [files...]')
    .description('run the policy’s tests (none named: all of .assay/tests)')
    .option('--policy <file>', 'another policy than .assay/policy.yaml')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      '\nExamples:\n  assay policy test\n  assay policy test .assay/tests/floor.yaml --json',
    )
    .action(
      ends(async (files: string[], options: PolicyTestOptions) =>
        (await import('./policy-test.ts')).policyTest(files, options, terminal),
      ),
    );
  looking(policy, terminal, ends);
};

const looking = (policy: Command, terminal: Terminal, ends: Ends): void => {
  policy
    .command('diff <base> <head>')
    .description('what one policy asks otherwise than another, and which tests flip; git refs or files')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      '\nExamples:\n  assay policy diff origin/main HEAD\n  assay policy diff .assay/policy.yaml stricter.yaml',
    )
    .action(
      ends(async (base: string, head: string, options: PolicyDiffOptions) =>
        (await import('./policy-diff.ts')).policyDiff({ base, head }, options, terminal),
      ),
    );
  policy
    .command('replay')
    .description('judge the past again by this policy, and say which decisions flip')
    .option('--last <count>', 'how many of them', '40')
    .option('--verdicts <folder>', 'verdict files of the past (default: the merges that git knows)')
    .option('--policy <file>', 'another policy than .assay/policy.yaml')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      '\nExamples:\n  assay policy replay --last 40\n  assay policy replay --verdicts verdicts/ --policy stricter.yaml',
    )
    .action(
      ends(async (options: PolicyReplayOptions) =>
        (await import('./policy-replay.ts')).policyReplay(options, terminal),
      ),
    );
};

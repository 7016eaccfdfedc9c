import { Command, CommanderError } from 'commander';
import { version } from '../version.ts';
import type { CardOptions } from './card.ts';
import type { CheckOptions } from './check.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import type { CompareOptions } from './compare.ts';
import type { DemoOptions } from './demo.ts';
import type { DriftOptions } from './drift.ts';
import type { EvaluateOptions } from './evaluate.ts';
import type { ExplainOptions } from './explain.ts';
import type { InitOptions } from './init.ts';
import { type Ends, policyCommands } from './policy-commands.ts';
import type { ValidateOptions } from './validate.ts';

/** Runs one call of the command line; the only thing that may go wrong unsaid is a bug. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  let code: ExitCode = 0;
  const ends =
    <A extends unknown[]>(command: (...given: A) => Promise<ExitCode>) =>
    async (...given: A) => {
      code = await command(...given);
    };
  try {
    await programFor(terminal, ends).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof WrongCall)) throw error;
    terminal.err(`assay: ${error.message}\n`);
    return 2;
  }
};

const programFor = (terminal: Terminal, ends: Ends): Command => {
  const program = new Command('assay')
    .description('Governs machine-learning models through pull requests.')
    .version(version)
    .showHelpAfterError('(assay --help shows the commands)')
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .exitOverride();
  judging(program, terminal, ends);
  measuring(program, terminal, ends);
  reading(program, terminal, ends);
  starting(program, terminal, ends);
  return program;
};

const judging = (program: Command, terminal: Terminal, ends: Ends): void => {
  program
    .command('check')
    .description('judge the change between two git refs, exactly as its pull request would be')
    .option('--base <ref>', 'what it would be merged into (default: origin/HEAD, main or master)')
    .option('--head <ref>', 'the change (default: HEAD)')
    .option('--case <folder>', 'judge a whole pull request from a case folder instead')
    .option('--cache <folder>', 'keep measurements there, and measure nothing twice')
    .option('--gates', 'exit 0 when only approvals are missing')
    .option('--json', 'print the verdict file')
    .addHelpText(
      'after',
      '\nExamples:\n  assay check --base origin/main\n  assay check --case test/cases/refused-floor --json > verdict.json',
    )
    .action(ends(async (options: CheckOptions) => (await import('./check.ts')).check(options, terminal)));
  program
    .command('validate [files...]')
    .description('check policies and manifests as files (none named: the policy and all its manifests)')
    .option('--format <format>', 'text, json, sarif or github', 'text')
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      '\nExamples:\n  assay validate\n  assay validate models/fraud/3.2.1.yaml --format github',
    )
    .action(
      ends(async (files: string[], options: ValidateOptions) =>
        (await import('./validate.ts')).validate(files, options, terminal),
      ),
    );
  program
    .command('replay <verdict>')
    .description('judge a saved snapshot again; the same bytes come out')
    .addHelpText(
      'after',
      '\nExample:\n  assay check --json > verdict.json; assay replay verdict.json | cmp - verdict.json',
    )
    .action(ends(async (file: string) => (await import('./replay.ts')).replay(file, terminal)));
};

// The engine is loaded only by those who measure: it is larger than everything else together.
const measuring = (program: Command, terminal: Terminal, ends: Ends): void => {
  const config = ['--config <file>', 'what is asked: docs/measuring.md'] as const;
  program
    .command('evaluate <predictions>')
    .description('recompute metrics, slices and fairness from predictions (CSV, Parquet or JSONL)')
    .requiredOption(...config)
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  assay evaluate predictions.parquet --config evaluate.yaml --json')
    .action(
      ends(async (predictions: string, options: EvaluateOptions) =>
        (await import('./evaluate.ts')).evaluate(predictions, options, terminal),
      ),
    );
  program
    .command('compare <challenger>')
    .description('two models on the same rows: paired tests and differences with intervals')
    .requiredOption('--champion <file>', 'the predictions of the champion')
    .requiredOption(...config)
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  assay compare new.csv --champion old.csv --config evaluate.yaml')
    .action(
      ends(async (challenger: string, options: CompareOptions) =>
        (await import('./compare.ts')).compare(challenger, options, terminal),
      ),
    );
  program
    .command('drift <current>')
    .description('how far the features of one file have moved from those of another')
    .requiredOption('--reference <file>', 'the file to compare with')
    .requiredOption(...config)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExample:\n  assay drift today.parquet --reference training.parquet --config evaluate.yaml',
    )
    .action(
      ends(async (current: string, options: DriftOptions) =>
        (await import('./drift.ts')).drift(current, options, terminal),
      ),
    );
};

const reading = (program: Command, terminal: Terminal, ends: Ends): void => {
  program
    .command('explain <name>')
    .description('what a gate, a finding or a role asks, why it answered so, what would change the answer')
    .option('--verdict <file>', 'explain it in this verdict')
    .option('--case <folder>', 'explain it in this case folder')
    .option('--base <ref>', 'as for check')
    .option('--head <ref>', 'as for check')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      '\nExamples:\n  assay explain compare\n  assay explain auc-floor --base origin/main',
    )
    .action(
      ends(async (name: string, options: ExplainOptions) =>
        (await import('./explain.ts')).explain(name, options, terminal),
      ),
    );
  program
    .command('card <verdict>')
    .description('render the card of a saved verdict')
    .option('--format <format>', 'markdown', 'markdown')
    .option('--json', 'the card with its digest')
    .addHelpText('after', '\nExample:\n  assay card verdict.json > card.md')
    .action(
      ends(async (file: string, options: CardOptions) =>
        (await import('./card.ts')).card(file, options, terminal),
      ),
    );
  policyCommands(program, terminal, ends);
};

const starting = (program: Command, terminal: Terminal, ends: Ends): void => {
  program
    .command('demo')
    .description('the whole story on a bundled example: a promotion refused, repaired, approved')
    .option('--json', 'the three verdicts as data')
    .addHelpText('after', '\nExample:\n  assay demo')
    .action(ends(async (options: DemoOptions) => (await import('./demo.ts')).demo(options, terminal)));
  program
    .command('init')
    .description(
      'write a policy, a workflow, CODEOWNERS lines and a first manifest; shows them before writing',
    )
    .option('--write', 'write the files (without it, they are only shown)')
    .option('--lead <team>', 'the team that signs off as engineering lead, such as @acme/ml-leads')
    .option('--owner <login>', 'the owner of the first model, such as @dana')
    .option('--model <name>', 'the name of the first model')
    .option('--json', 'as data')
    .action(ends(async (options: InitOptions) => (await import('./init.ts')).init(options, terminal)));
};

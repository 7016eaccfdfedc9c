import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { readTemplates } from './commands/templates.ts';
import { canonical } from './domain/canonical.ts';
import type { Annotation } from './domain/effect.ts';
import type { VerdictFile } from './domain/verdict.ts';
import { keepingIn } from './engines/cache/keeping.ts';
import { type Machine, measuringHere } from './engines/workplace.ts';
import { clientOptions, createClient } from './github/client.ts';
import type { Console } from './github/console.ts';
import { triggerOf } from './github/event.ts';
import { react } from './react.ts';
import { version } from './version.ts';

const say = { error: core.error, warning: core.warning, notice: core.notice };

const annotate = ({ level, message, file, line, column, title }: Annotation): void => {
  say[level](message, { file, startLine: line, startColumn: column, title });
};

const runner: Console = {
  annotate: (annotations) => annotations.forEach(annotate),
  summarise: (body) => {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file) appendFileSync(file, `${body}\n`);
  },
};

/** What later steps of the workflow can use; files, because a verdict is longer than an output may be. */
const tell = (verdict: VerdictFile): void => {
  const folder = process.env.RUNNER_TEMP ?? '.';
  const [verdictPath, cardPath] = [join(folder, 'assay-verdict.json'), join(folder, 'assay-card.md')];
  writeFileSync(verdictPath, `${canonical(verdict)}\n`);
  const card = verdict.effects.find((effect) => effect.kind === 'summary');
  if (card?.kind === 'summary') writeFileSync(cardPath, `${card.body}\n`);
  core.info(`${verdict.decision}: ${verdict.status.description}`);
  core.setOutput('decision', verdict.decision);
  core.setOutput('description', verdict.status.description);
  core.setOutput('head', verdict.head);
  core.setOutput('verdict', verdictPath);
  core.setOutput('card', cardPath);
};

const machine = (): Machine => {
  const checkout = process.env.GITHUB_WORKSPACE ?? null;
  const room = process.env.RUNNER_TEMP;
  const folder = core.getInput('cache');
  if (folder === '') return { checkout, room };
  const keeping = keepingIn({ folder, checkout, version, bundle: new URL('./', import.meta.url) });
  if (keeping === null)
    core.warning(
      `cache: ${folder} lies in the workspace, where a pull request could bring measurements of its own. Name a folder outside; until then everything is measured.`,
    );
  return { checkout, room, keeping };
};

const run = async (): Promise<void> => {
  const token = core.getInput('token', { required: true });
  core.setSecret(token);
  const inputs = core.getInput('pull') === '' ? {} : { inputs: { pull: core.getInput('pull') } };
  const trigger = triggerOf(context.eventName, { ...context.payload, ...inputs });
  const { verdicts, notes } = await measuringHere(machine(), (measure) =>
    react(trigger, {
      client: createClient(clientOptions(token, process.env)),
      repository: `${context.repo.owner}/${context.repo.repo}`,
      console: runner,
      templates: readTemplates(new URL('../', import.meta.url)),
      clock: { now: () => new Date().toISOString() },
      measure,
    }),
  );
  for (const note of notes) core.info(note);
  verdicts.forEach(tell);
  const last = verdicts.at(-1);
  // The status is what branch protection asks for; the job is red only for those who want it so.
  if (core.getInput('fail') === 'true' && last !== undefined && last.decision !== 'approved')
    core.setFailed(last.status.description);
};

run().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error.message : String(error));
});

import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { statusContext } from '../domain/plan.ts';
import { gitText } from '../local/git.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import { type Draft, draftsFor } from './init/drafts.ts';
import { type InitOptions, type Names, namesFor } from './init/guess.ts';
import { patchOf } from './init/patch.ts';
import { wrapped } from './wrap.ts';

export type { InitOptions } from './init/guess.ts';

/** Shows what assay needs in a repository, and writes it when told to. The diff goes to stdout, the talk to stderr. */
export const init = async (options: InitOptions, terminal: Terminal): Promise<ExitCode> => {
  const root = await gitText(terminal.cwd, ['rev-parse', '--show-toplevel']).catch(() => terminal.cwd);
  const names = await namesFor(root, options);
  const drafts = await draftsFor(root, names, terminal.home);
  const refused = drafts.some(({ kind }) => kind === 'refuse');
  const writes = options.write === true && !refused;
  if (writes) for (const draft of drafts) await written(root, draft);
  if (options.json === true)
    terminal.out(
      `${JSON.stringify({ written: writes, files: drafts.map(asJson), names, next: nextSteps(names) }, null, 2)}\n`,
    );
  else tell({ drafts, names, writes }, terminal);
  return refused ? 2 : 0;
};

/** A file that came to be meanwhile is not overwritten: `wx` fails. */
const written = async (root: string, draft: Draft): Promise<void> => {
  const path = join(root, draft.path);
  try {
    if (draft.kind === 'create') {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, draft.text, { flag: 'wx' });
    } else if (draft.kind === 'append') {
      await appendFile(path, draft.text);
    }
  } catch (error) {
    throw new WrongCall(
      `${draft.path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const asJson = (draft: Draft) => {
  const { path, kind } = draft;
  return 'because' in draft
    ? { path, action: kind, because: draft.because }
    : { path, action: kind, text: draft.text };
};

interface Telling {
  readonly drafts: readonly Draft[];
  readonly names: Names;
  readonly writes: boolean;
}

const tell = ({ drafts, names, writes }: Telling, { out, err, colour, columns }: Terminal): void => {
  for (const draft of drafts) if (isWritten(draft)) out(coloured(patchOf(draft), colour));
  const lines = [
    ...drafts.flatMap((draft) =>
      'because' in draft
        ? [`${draft.kind === 'keep' ? 'left alone' : 'refused'}: ${draft.path}: ${draft.because}`]
        : [],
    ),
    ...guesses(names),
    ...outcome(drafts, writes),
  ];
  if (drafts.every(({ kind }) => kind !== 'refuse'))
    lines.push('Next:', ...nextSteps(names).map((step, index) => `${index + 1}. ${step}`));
  err(`${lines.map((line) => wrapped(line, columns, 2)).join('\n')}\n`);
};

const isWritten = (draft: Draft): draft is Extract<Draft, { kind: 'create' | 'append' }> =>
  draft.kind === 'create' || draft.kind === 'append';

const coloured = (patch: string, colour: boolean): string =>
  colour ? patch.replace(/^\+(?!\+\+ ).*$/gm, '\u001b[32m$&\u001b[39m') : patch;

const guesses = (names: Names): readonly string[] =>
  (['owner', 'lead', 'model'] as const).flatMap((key) =>
    names[key].guessed ? [`guessed: the ${key} is ${names[key].value}; say otherwise with --${key}`] : [],
  );

const outcome = (drafts: readonly Draft[], writes: boolean): readonly string[] => {
  if (drafts.some(({ kind }) => kind === 'refuse'))
    return [
      'Nothing was written. assay writes through no link and over no folder: put a plain file there, or nothing.',
    ];
  const count = drafts.filter(isWritten).length;
  const files = `${count} ${count === 1 ? 'file' : 'files'}`;
  if (count === 0) return ['Everything is there already: nothing to write.'];
  return [writes ? `Wrote ${files}.` : `Nothing was written yet: assay init --write writes these ${files}.`];
};

const nextSteps = ({ lead }: Names): readonly string[] => [
  'Put the account and the commit of assay in place of OWNER and the zeros in .github/workflows/assay.yml, commit all of it and merge it: the policy counts once it is on the base branch.',
  `Make the status ${statusContext} required on that branch (a ruleset, or branch protection), and reviews by code owners.`,
  lead.value.includes('/')
    ? `Store a token that can read ${lead.value} (members: read) as the secret ASSAY_TOKEN: the workflow's own token cannot read teams.`
    : 'Store a token as the secret ASSAY_TOKEN once a role names a team (members: read); no role does yet.',
];

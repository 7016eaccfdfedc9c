import { canonical } from '../domain/canonical.ts';
import { besideOf, explain as explained } from '../domain/explain.ts';
import { gateOf } from '../domain/gates/index.ts';
import type { VerdictFile } from '../domain/verdict.ts';
import { judgeChange } from './check.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import { readVerdict } from './verdict-file.ts';
import { wrapped } from './wrap.ts';

export interface ExplainOptions {
  readonly verdict?: string;
  readonly case?: string;
  readonly base?: string;
  readonly head?: string;
  readonly json?: boolean;
}

/** What a gate, a finding or a role asks, why it answered so, and what would change the answer. */
export const explain = async (
  name: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const isKind = gateOf(name) !== null;
  const verdict = isKind && !hasPlace(options) ? null : await verdictFor(options, terminal);
  const explanation = explained(name, verdict, verdict === null ? undefined : besideOf(verdict));
  if (explanation.kind === 'unknown') {
    const hint =
      explanation.nearest === null
        ? `there are ${explanation.known.join(', ')}`
        : `did you mean ${explanation.nearest}?`;
    throw new WrongCall(`no gate, finding or role ${name} here: ${hint}`);
  }
  const { paragraphs, findings, roles } = explanation;
  if (options.json === true)
    terminal.out(`${canonical({ name, asks: gateOf(name)?.asks ?? null, findings, roles })}\n`);
  else
    terminal.out(
      `${paragraphs.map((lines) => lines.map((line) => wrapped(line, terminal.columns, 2)).join('\n')).join('\n\n')}\n`,
    );
  return 0;
};

const hasPlace = ({ verdict, case: folder, base, head }: ExplainOptions): boolean =>
  [verdict, folder, base, head].some((one) => one !== undefined);

const verdictFor = async (options: ExplainOptions, terminal: Terminal): Promise<VerdictFile> => {
  if (options.verdict !== undefined) return (await readVerdict(options.verdict, terminal)).verdict;
  const judged = await judgeChange(options, terminal);
  if (judged.ok) return judged.value;
  throw new WrongCall(
    `the change cannot be judged: ${judged.problems[0]?.message ?? 'its facts are broken'}`,
  );
};

import type { Markdown } from '../domain/effect.ts';
import { besideOf, type Explanation, explain } from '../domain/explain.ts';
import { cardMarker } from '../domain/plan.ts';
import { parsePolicy } from '../domain/policy/policy.ts';
import { rollbackOf } from '../domain/rollback.ts';
import type { CommandAnswer, VerdictFile } from '../domain/verdict.ts';
import { commentLimit, renderNotice } from './card.ts';
import { code, codePoints, count, join, md, none, text } from './markdown.ts';

const longest = 600;

/** One reply to all that a comment said; null: a reaction says it all. */
export const replyTo = (answers: readonly CommandAnswer[], verdict: VerdictFile): Markdown | null => {
  const isSilent = ({ outcome, command }: CommandAnswer): boolean =>
    outcome === 'taken' && bodies[wordOf(command)] === undefined;
  if (answers.every(isSilent)) return null;
  const lines = answers.map((answer) => paragraph(answer, bodyOf(answer, verdict)));
  const whole = join(lines, md`\n\n`);
  if (codePoints(whole) <= commentLimit) return whole;
  return join(
    answers.map((answer) => paragraph(answer, none)),
    md`\n\n`,
  );
};

const wordOf = (command: string): string => command.split(' ', 1)[0] ?? '';

const argumentOf = (command: string): string => command.slice(wordOf(command).length + 1);

const paragraph = ({ command, outcome, because }: CommandAnswer, body: Markdown): Markdown => {
  const said = code(`/assay ${command}`);
  const came = outcome === 'taken' ? md`${said}: ${text(because, longest)}.` : refusal(said, because);
  return body === none ? came : md`${came}\n\n${body}`;
};

const refusal = (said: Markdown, because: string): Markdown =>
  md`${said} was refused: ${text(because.replace(/[.?]$/, ''), longest)}${because.endsWith('?') ? md`?` : md`.`}`;

type Body = (argument: string, verdict: VerdictFile) => Markdown;

const bodyOf = ({ command, outcome }: CommandAnswer, verdict: VerdictFile): Markdown =>
  outcome === 'taken' ? (bodies[wordOf(command)]?.(argumentOf(command), verdict) ?? none) : none;

/** A copy at the end of the conversation; the first card is the one that is kept up to date. */
const card: Body = (_, verdict) => {
  const effect = verdict.effects.find(({ kind }) => kind === 'comment');
  if (effect?.kind !== 'comment') return renderNotice(verdict);
  return effect.body.replace(cardMarker, '').trim() as Markdown;
};

const explained: Body = (name, verdict) => paragraphsOf(explain(name, verdict, besideOf(verdict)));

const paragraphsOf = (explanation: Explanation): Markdown =>
  explanation.kind === 'unknown'
    ? none
    : join(
        explanation.paragraphs.map((lines) =>
          join(
            lines.map((line) => text(line)),
            md`<br>`,
          ),
        ),
        md`\n\n`,
      );

const rollback: Body = (model, { snapshot }) => {
  const { path, base } = snapshot.policy;
  const policy = base.kind === 'text' ? parsePolicy(path, base.text) : null;
  const found = policy?.ok ? rollbackOf(model, snapshot, policy.value) : null;
  if (found?.kind !== 'possible') return none;
  const edits = found.edits.map(
    ({ file, line, from, to }) =>
      md`- ${code(file)}, line ${count(line)}: ${code(`status: ${from}`)} becomes ${code(`status: ${to}`)}`,
  );
  return md`Open a pull request with these changes and nothing else:\n\n${join(edits, md`\n`)}`;
};

const bodies: { readonly [word: string]: Body | undefined } = Object.assign(Object.create(null) as object, {
  card,
  explain: explained,
  rollback,
});

import type { Draft } from './drafts.ts';

type Written = Extract<Draft, { kind: 'create' | 'append' }>;

const contextLines = 3;

/** A unified diff, as `git apply` takes it. */
export const patchOf = (draft: Written): string => {
  const added = linesOf(draft.text);
  if (draft.kind === 'create') {
    return hunk(`--- /dev/null\n+++ b/${draft.path}`, `-0,0 +1,${added.length}`, added.map(plus));
  }
  return appended(draft, added);
};

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

const plus = (line: string): string => `+${line}`;

const hunk = (head: string, range: string, body: readonly string[]): string =>
  `${head}\n@@ ${range} @@\n${body.join('\n')}\n`;

const appended = ({ path, before }: Extract<Draft, { kind: 'append' }>, added: readonly string[]): string => {
  const head = `--- a/${path}\n+++ b/${path}`;
  if (before === '') return hunk(head, `-0,0 +1,${added.length}`, added.map(plus));
  const old = linesOf(before);
  const context = old.slice(-contextLines);
  const from = old.length - context.length + 1;
  const whole = before.endsWith('\n');
  // A last line without its end is taken away and given back with one; the new text begins with that end.
  const [rest, last = ''] = [context.slice(0, -1), context.at(-1)];
  const more = whole ? added : added.slice(1);
  const tail = whole ? [` ${last}`] : [`-${last}`, '\\ No newline at end of file', `+${last}`];
  const range = `-${from},${context.length} +${from},${context.length + more.length}`;
  return hunk(head, range, [...rest.map((line) => ` ${line}`), ...tail, ...more.map(plus)]);
};

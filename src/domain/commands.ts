// Which lines of a comment speak to assay. Quoted, fenced, indented and hidden text does not: whoever answers
// by quoting a command, or documents one, gives none.

/** The commands that assay knows. */
export const commandNames = [
  'recheck',
  'explain',
  'hold',
  'unhold',
  'approve',
  'withdraw',
  'waive',
  'unwaive',
  'card',
  'rollback',
] as const;

interface Spoken {
  readonly word: string;
  readonly argument: string;
}

const longestArgument = 1000;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const quote = /^ {0,3}>/;
const spoken = /^\/assay(?![^\s])[ \t]*(\S*)[ \t]*(.*)$/;

type Block =
  | { readonly kind: 'text' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'fence'; readonly by: string };

const text: Block = { kind: 'text' };

const isFenceEnd = (line: string, by: string): boolean => {
  const [, marks = '', rest = ''] = fence.exec(line) ?? [];
  return marks.startsWith(by) && rest.trim() === '';
};

/** A line after a quoted one, without an empty line between, is still in the quote. */
const quoted = (line: string): Block => (line.trim() === '' ? text : { kind: 'quote' });

const opened = (line: string): Block => {
  const [, marks] = fence.exec(line) ?? [];
  if (marks !== undefined) return { kind: 'fence', by: marks };
  if (quote.test(line)) return { kind: 'quote' };
  return line.lastIndexOf('<!--') > line.lastIndexOf('-->') ? { kind: 'hidden' } : text;
};

const after = (block: Block, line: string): Block => {
  switch (block.kind) {
    case 'text':
      return opened(line);
    case 'quote':
      return quote.test(line) ? block : quoted(line);
    case 'hidden':
      return line.includes('-->') ? text : block;
    case 'fence':
      return isFenceEnd(line, block.by) ? text : block;
  }
};

export const spokenIn = (body: string): readonly Spoken[] => {
  if (!body.includes('/assay')) return [];
  const found: Spoken[] = [];
  let block: Block = text;
  for (const line of body.split(/\r\n|\r|\n/)) {
    const match = block.kind === 'text' ? spoken.exec(line) : null;
    block = after(block, line);
    if (match === null) continue;
    const [, word = '', argument = ''] = match;
    found.push({ word: word.toLowerCase(), argument: argument.trim().slice(0, longestArgument) });
  }
  return found;
};

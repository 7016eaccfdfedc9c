export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice' | 'debug';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

const data = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

const levels = ['error', 'warning', 'notice', 'debug'] as const;

function annotation(line: string): Annotation[] {
  const found = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line);
  const level = levels.find((one) => one === found?.[1]);
  if (found === null || level === undefined) return [];
  const given = (found[2] ?? '').split(',').filter((pair) => pair.includes('='));
  const pairs = given.map((pair) => {
    const split = pair.indexOf('=');
    return [pair.slice(0, split).trim(), property(pair.slice(split + 1))] as const;
  });
  return [{ level, message: data(found[3] ?? ''), properties: Object.fromEntries(pairs) }];
}

/** What GitHub's runner makes of an action's standard output. */
export const annotations = (stdout: string): Annotation[] => stdout.split(/\r?\n/).flatMap(annotation);

/** The format of `GITHUB_OUTPUT`: `name=value`, or `name<<MARK`, lines, `MARK`. */
export function fileCommands(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? '', at + 1);
      if (end < 0) throw new Error(`Matching delimiter not found '${block[2]}'`);
      found[block[1] ?? ''] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) {
      found[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    } else if (line !== '') throw new Error(`Invalid format '${line}'`);
  }
  return found;
}

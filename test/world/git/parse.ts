export interface TreeEntry {
  readonly name: string;
  /** Octal text as git keeps it: 100644, 100755, 120000, 40000, 160000. */
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly at: string;
}

export interface CommitObject {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

function kind(mode: string): TreeEntry['type'] {
  if (mode === '40000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

export function parseTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    const mode = content.toString('utf8', at, space);
    const oid = content.toString('hex', end + 1, end + 21);
    entries.push({ name: content.toString('utf8', space + 1, end), mode, type: kind(mode), oid });
    at = end + 21;
  }
  return entries;
}

/** GitHub gives instants without milliseconds. */
const instant = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');

function signature(line: string): Signature {
  const found = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
  const [, name = '', email = '', seconds = '0'] = found ?? [];
  return { name, email, at: instant(new Date(Number(seconds) * 1000)) };
}

export function parseCommit(oid: string, content: Buffer): CommitObject {
  const text = content.toString('utf8');
  const split = text.indexOf('\n\n');
  const lines = text.slice(0, split).split('\n');
  const values = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    oid,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: signature(values('author')[0] ?? ''),
    committer: signature(values('committer')[0] ?? ''),
    message: text.slice(split + 2).replace(/\n$/, ''),
  };
}

import { git } from './run.ts';

export interface FileChange {
  readonly path: string;
  readonly previous: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  readonly oid: string;
  readonly additions: number;
  readonly deletions: number;
  readonly binary: boolean;
  readonly patch: string | undefined;
}

const words: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

type Raw = Pick<FileChange, 'path' | 'previous' | 'status' | 'oid'>;

function parseRaw(output: string): Raw[] {
  const parts = output.split('\0');
  const found: Raw[] = [];
  for (let at = 0; at < parts.length - 1; ) {
    const [, , before = '', after = '', letter = ''] = (parts[at] ?? '').split(' ');
    const status = words[letter.charAt(0)] ?? 'modified';
    const moved = status === 'renamed' || status === 'copied';
    const path = parts[at + (moved ? 2 : 1)] ?? '';
    const oid = status === 'removed' ? before : after;
    found.push({ path, previous: moved ? parts[at + 1] : undefined, status, oid });
    at += moved ? 3 : 2;
  }
  return found;
}

const count = (patch: string, sign: string): number =>
  patch.split('\n').filter((line) => line.startsWith(sign)).length;

/** In the order git prints them, which is the order of the raw lines. */
function patches(output: string): string[] {
  return output.split(/^diff --git /m).slice(1);
}

function complete(raw: Raw, section: string): FileChange {
  const hunk = section.search(/^@@ /m);
  const patch = hunk < 0 ? undefined : section.slice(hunk).replace(/\n$/, '');
  const lines = patch ?? '';
  return {
    ...raw,
    additions: count(lines, '+'),
    deletions: count(lines, '-'),
    binary: /^Binary files /m.test(section),
    patch,
  };
}

/** What changed between two commits, with renames as GitHub finds them: half the lines alike. */
export async function diff(folder: string, base: string, head: string): Promise<FileChange[]> {
  const flags = ['-M50%', '-l1000', '--no-color', '--no-ext-diff'];
  const [raw, text] = await Promise.all([
    git(folder, 'diff', ...flags, '--raw', '--no-abbrev', '-z', base, head),
    git(folder, 'diff', ...flags, '-p', base, head),
  ]);
  const sections = patches(text);
  return parseRaw(raw).map((one) => {
    // git prints a file that became a symlink as one removal and one addition.
    const own = sections.splice(0, one.status === 'changed' ? 2 : 1);
    return complete(one, own.join(''));
  });
}

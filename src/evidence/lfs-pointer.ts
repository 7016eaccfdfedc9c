// Git LFS keeps a file elsewhere and commits a pointer of three lines: https://git-lfs.com/spec/v1.

export interface Pointer {
  readonly oid: string;
  readonly size: number;
}

export type ReadPointer =
  | { readonly kind: 'none' }
  | { readonly kind: 'pointer'; readonly pointer: Pointer }
  | { readonly kind: 'malformed'; readonly because: string };

/** The specification's bound: what is longer is a file. */
export const mostPointerBytes = 1023;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const whole =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize (0|[1-9]\d{0,14})\n$/;

export const readPointer = (bytes: Uint8Array): ReadPointer => {
  const text = bytes.byteLength > mostPointerBytes ? null : decoded(bytes);
  if (text === null || !/^version https?:\/\/[\w.-]+\/spec\//.test(text)) return { kind: 'none' };
  const [, oid, size] = whole.exec(text) ?? [];
  if (oid !== undefined && size !== undefined)
    return { kind: 'pointer', pointer: { oid, size: Number(size) } };
  return { kind: 'malformed', because: whatIsWrong(text) };
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

const whatIsWrong = (text: string): string => {
  if (text.includes('\r')) return 'its lines end as on Windows';
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return 'it is of another version';
  if (/^ext-/m.test(text)) return 'it uses an extension, so the file is not what its digest is of';
  return 'it is not exactly a version, an oid of sha256 and a size';
};

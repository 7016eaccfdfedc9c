import { createHash } from 'node:crypto';

/** The name git gives these bytes; a repository of sha256 objects has longer names. */
export const blobId = (bytes: Uint8Array, like: string): string =>
  createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.byteLength}\0`)
    .update(bytes)
    .digest('hex');

/** The text of the blob, or null when GitHub's text is not what the blob holds: decoded, cut or guessed at. */
export const verifiedText = (text: string, oid: string): string | null =>
  blobId(new TextEncoder().encode(text), oid) === oid ? text : null;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

import { createHash, type Hash } from 'node:crypto';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A hash that ends in git's id of a blob; ids as long as `like` are of the repository's kind. */
export const blobHash = (size: number, like: string): Hash =>
  createHash(like.length === 64 ? 'sha256' : 'sha1').update(`blob ${size}\0`);

export const blobIdOf = (bytes: Uint8Array, like: string): string =>
  blobHash(bytes.byteLength, like).update(bytes).digest('hex');

/** Digits alone: a manifest may write `sha256:` before them. */
export const bareDigest = (digest: string): string => digest.replace(/^sha256:/, '').toLowerCase();

export const isSha256 = (digest: string): boolean => /^[0-9a-f]{64}$/.test(digest);

import type { Content, RefusedCode } from '../domain/snapshot.ts';
import { blobId, decodeUtf8, verifiedText } from './blobs.ts';
import type { Client } from './client.ts';
import { attempt } from './faults.ts';
import type { Place } from './memory.ts';
import type { RawBlob, RawEntry } from './queries/fragments.ts';

const modes = { folder: 0o040000, symlink: 0o120000, submodule: 0o160000 } as const;
const mostBytes = 1024 * 1024;

export const refused = (code: RefusedCode, found: string): Content => ({ kind: 'refused', code, found });

/** A blob that GraphQL could not give faithfully: to be fetched by its id. */
interface Unsettled {
  readonly kind: 'unsettled';
  readonly oid: string;
}

const blobContent = (blob: RawBlob, most: number): Content | Unsettled => {
  const size = blob.byteSize ?? 0;
  if (size > most) return refused('too-large', `${size} bytes`);
  const whole = blob.isBinary !== true && blob.isTruncated !== true && typeof blob.text === 'string';
  const text = whole ? verifiedText(blob.text, blob.oid) : null;
  return text === null ? { kind: 'unsettled', oid: blob.oid } : { kind: 'text', text };
};

export const contentOf = (entry: RawEntry | null, most = mostBytes): Content | Unsettled => {
  if (entry === null) return { kind: 'absent' };
  if (entry.mode === modes.symlink) return refused('symlink', 'a symbolic link');
  if (entry.mode === modes.submodule) return refused('submodule', 'a submodule');
  if (entry.mode === modes.folder) return refused('unreadable', 'a folder');
  return entry.object === null ? refused('unreadable', 'no bytes') : blobContent(entry.object, most);
};

/** GraphQL decodes what it takes for text and cuts what it takes for long; the blob itself is asked for then. */
const fetched = async (client: Client, place: Place, oid: string): Promise<Content> => {
  const call = client.rest.git.getBlob({ owner: place.owner, repo: place.name, file_sha: oid });
  const reply = await attempt(call);
  if (!reply.ok) return refused('unreadable', reply.fault.message);
  const bytes = Buffer.from(reply.value.data.content, 'base64');
  if (blobId(bytes, oid) !== oid) return refused('unreadable', 'bytes that are not what their id says');
  const text = decodeUtf8(bytes);
  return text === null ? refused('not-utf8', 'bytes that are not UTF-8') : { kind: 'text', text };
};

export const settled = async (
  client: Client,
  place: Place,
  { entry, most }: { readonly entry: RawEntry | null; readonly most: number },
): Promise<Content> => {
  const content = contentOf(entry, most);
  return content.kind === 'unsettled' ? fetched(client, place, content.oid) : content;
};

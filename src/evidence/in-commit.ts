import { sha256Of } from './digests.ts';
import { type Missed, missed, type Resolved } from './evidence.ts';
import { otherDigest } from './faults.ts';
import { keepBytes } from './keep.ts';
import type { Search } from './search.ts';

/** The blob of the tree that is judged. */
export const inCommit = async ({ path, pin, committed, places }: Search): Promise<Resolved | Missed> => {
  if (path === null || committed.kind !== 'blob') return missed();
  const { content } = committed;
  if (content.kind === 'withheld') return missed(`git did not give ${path} (${content.because})`);
  const sha256 = sha256Of(content.bytes);
  if (pin !== null && pin !== sha256) return otherDigest(`the committed ${path}`, sha256, pin);
  const file = await keepBytes(places.temporary, content.bytes, { sha256, named: path });
  return { kind: 'found', file, sha256, bytes: content.bytes.byteLength, from: 'head' };
};

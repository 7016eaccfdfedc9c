import { realpath } from 'node:fs/promises';
import { type Committed, readCommitted } from './committed.ts';
import { bareDigest, isSha256 } from './digests.ts';
import {
  type Missed,
  type Places,
  type Reference,
  type Resolved,
  type Unavailable,
  unavailable,
} from './evidence.ts';
import { otherDigest } from './faults.ts';
import { inCheckout } from './in-checkout.ts';
import { inCommit } from './in-commit.ts';
import { inDvc } from './in-dvc.ts';
import { inLfs } from './in-lfs.ts';
import { notAnywhere } from './not-anywhere.ts';
import { insideRepository } from './paths.ts';
import type { Search } from './search.ts';

type Step = (search: Search) => Promise<Resolved | Missed>;

/** The nearest to what is judged comes first. The first that has an answer, a refusal too, ends the search. */
const steps: readonly Step[] = [inCommit, inCheckout, inLfs, inDvc];

export const resolveEvidence = async (reference: Reference, places: Places): Promise<Resolved> => {
  const { tree, ledger } = places;
  const known = ledger?.find(reference, tree) ?? null;
  if (known !== null) return known;
  const resolved = await searched(reference, places);
  await ledger?.add({ reference, tree, resolved });
  return resolved;
};

const searched = async (reference: Reference, places: Places): Promise<Resolved> => {
  const search = await begun(reference, places);
  if ('kind' in search) return search;
  const nearly: Missed[] = [];
  for (const step of steps) {
    const outcome = await step(search);
    if (outcome.kind !== 'missed') return outcome;
    nearly.push(outcome);
  }
  const [other] = nearly.flatMap((miss) => miss.other ?? []);
  if (other !== undefined && search.pin !== null)
    return otherDigest(`the checkout's ${search.path}`, other, search.pin);
  return notAnywhere(
    search,
    nearly.flatMap(({ because }) => because ?? []),
  );
};

const begun = async (reference: Reference, places: Places): Promise<Search | Unavailable> => {
  const asked = askedFor(reference);
  if ('kind' in asked) return asked;
  const { path, pin } = asked;
  const committed: Committed | Unavailable =
    path === null
      ? { kind: 'nothing' }
      : await readCommitted(path, await places.tree(path), places.mostBytes);
  if (committed.kind === 'unavailable') return committed;
  if (committed.kind === 'pointer' && pin !== null && pin !== committed.pointer.oid)
    return otherDigest(`the file behind the Git LFS pointer ${path}`, committed.pointer.oid, pin);
  const root = places.checkout === null ? null : await realpath(places.checkout).catch(() => null);
  return { ...asked, places, committed, root };
};

type Asked = Pick<Search, 'path' | 'dvc' | 'uri' | 'pin'>;

const askedFor = ({ path, dvc, uri, sha256 }: Reference): Asked | Unavailable => {
  for (const named of [path, dvc]) {
    if (named !== undefined && insideRepository(named) === null)
      return unavailable(
        `${named} is not a path inside the repository.`,
        'Write the path from the root of the repository, with / between folders and without ..',
      );
  }
  const pin = sha256 === undefined ? null : bareDigest(sha256);
  if (pin !== null && !isSha256(pin))
    return unavailable(
      `${sha256} is not a sha256.`,
      'Write the 64 digits that sha256sum prints for the file.',
    );
  return { path: normal(path), dvc: normal(dvc), uri: uri ?? null, pin };
};

const normal = (path: string | undefined): string | null =>
  path === undefined ? null : insideRepository(path);

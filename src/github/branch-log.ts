import type { Client } from './client.ts';
import { attempt } from './faults.ts';

export type Entry = Awaited<ReturnType<Client['rest']['repos']['listActivities']>>['data'][number];

interface Branch {
  readonly owner: string;
  readonly repo: string;
  /** `refs/heads/…` */
  readonly ref: string;
}

const cursorIn = (link: string | undefined): string | null => {
  const next = /<([^<>]*)>;\s*rel="next"/.exec(link ?? '')?.[1];
  return next === undefined ? null : new URL(next).searchParams.get('after');
};

/** Newest first, a page at a time; what cannot be read ends it. */
export async function* pagesOfLog(client: Client, branch: Branch): AsyncGenerator<readonly Entry[]> {
  const wanted = { ...branch, per_page: 100 };
  let cursor: string | null = null;
  do {
    const page: typeof wanted & { readonly after?: string } =
      cursor === null ? wanted : { ...wanted, after: cursor };
    const reply = await attempt(client.rest.repos.listActivities(page));
    if (!reply.ok) return;
    yield reply.value.data;
    cursor = cursorIn(reply.value.headers.link);
  } while (cursor !== null);
}

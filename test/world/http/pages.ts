import type { Ask, Reply } from './types.ts';

function whole(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

export interface Page {
  readonly number: number;
  readonly size: number;
}

/** GitHub takes more than 100 per page for 100. */
export function pageOf({ query }: Ask, size = 30, most = 100): Page {
  return { number: whole(query.get('page'), 1), size: Math.min(whole(query.get('per_page'), size), most) };
}

export function links({ address }: Ask, page: Page, total: number): Readonly<Record<string, string>> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const link = (number: number, rel: string): string => {
    const to = new URL(address);
    to.searchParams.set('page', String(number));
    return `<${to.href}>; rel="${rel}"`;
  };
  const before = page.number > 1 ? [link(page.number - 1, 'prev'), link(1, 'first')] : [];
  const after = page.number < last ? [link(page.number + 1, 'next'), link(last, 'last')] : [];
  const all = [...before, ...after];
  return all.length === 0 ? {} : { link: all.join(', ') };
}

export const slice = <T>(items: readonly T[], { number, size }: Page): T[] =>
  items.slice((number - 1) * size, number * size);

export async function paged<T>(
  ask: Ask,
  items: readonly T[],
  render: (item: T) => unknown,
  most = Number.POSITIVE_INFINITY,
): Promise<Reply> {
  const page = pageOf(ask);
  const listed = items.slice(0, most);
  const body = await Promise.all(slice(listed, page).map(render));
  return { status: 200, body, headers: links(ask, page, listed.length) };
}

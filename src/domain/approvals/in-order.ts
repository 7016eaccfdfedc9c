interface Said {
  readonly at: string;
  readonly id: number;
}

/** What was said first, first; GitHub tells whole seconds, and counts its ids up. */
export const inOrder = (a: Said, b: Said): number => Number(a.at > b.at) - Number(a.at < b.at) || a.id - b.id;

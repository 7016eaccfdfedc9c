// What GitHub knows of one pull request, as it stands after some events: plain facts, in words of GitHub's own. Both the
// code and the oracle judge it; neither sees the other.

/** What a head holds of the one manifest, and beside it. */
export interface Tree {
  readonly auc: string;
  readonly note: string;
  readonly trainedBy: string;
  /** A comment in the YAML, and a file that nothing governs. */
  readonly remark: number;
  readonly readme: number;
}

export interface Commit {
  readonly author: string | null;
  readonly mail: string | null;
  readonly committer: string | null;
  readonly verified: boolean;
  readonly coAuthor: string | null;
  readonly suggestionBy: string | null;
}

/** Times are seconds of the story. */
export interface Head {
  readonly name: string;
  /** null: nobody saw it arrive. */
  readonly at: number | null;
  readonly pushedBy: string | null;
  readonly commit: Commit;
  readonly tree: Tree;
}

export type State = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';

export interface Review {
  readonly id: number;
  readonly user: string | null;
  readonly state: State;
  /** The name of a head. */
  readonly head: string;
  readonly at: number;
  readonly dismissal: {
    readonly was: 'APPROVED' | 'CHANGES_REQUESTED' | null;
    readonly by: string | null;
  } | null;
}

export interface Comment {
  readonly id: number;
  readonly user: string | null;
  readonly at: number;
  readonly body: string;
  readonly editedBy: string | null;
  /** What stood there when a digest was quoted, by what the oracle calls the same. */
  readonly quoted: Quoted | null;
}

export interface Quoted {
  readonly tree: Tree;
  readonly policy: string;
  readonly baseNote: string;
}

export type Permission = 'read' | 'write' | 'admin';

export interface World {
  readonly now: number;
  readonly heads: readonly Head[];
  /** The name of the policy at base, and what the manifest says there. */
  readonly policy: string;
  readonly policySince: number | null;
  readonly baseNote: string;
  readonly baseNoteSince: number | null;
  readonly retargeted: number | null;
  readonly draft: boolean;
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  /** null: cannot be read. */
  readonly leads: readonly string[] | null;
  readonly permissions: { readonly [login: string]: Permission };
}

export const bots: readonly string[] = ['robo', 'helper[bot]'];
export const baseTree: Pick<Tree, 'auc' | 'trainedBy'> = { auc: '0.95', trainedBy: 'tara' };

export const aCommit: Commit = {
  author: 'dana',
  mail: 'dana@example.com',
  committer: 'dana',
  verified: false,
  coAuthor: null,
  suggestionBy: null,
};

export const firstWorld: World = {
  now: 3600,
  heads: [
    {
      name: 'h0',
      at: 0,
      pushedBy: 'dana',
      commit: aCommit,
      tree: { ...baseTree, note: 'a', remark: 0, readme: 0 },
    },
  ],
  policy: 'plain',
  policySince: null,
  baseNote: 'at base',
  baseNoteSince: null,
  retargeted: null,
  draft: false,
  reviews: [],
  comments: [],
  leads: ['lea', 'liam'],
  permissions: { eve: 'read' },
};

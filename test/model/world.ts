// What GitHub knows of a few pull requests on one base, as they stand after some events: plain facts, in words of GitHub's
// own. Both the code and the oracle judge them; neither sees the other.

/** What a head holds of the one manifest that its pull request promotes, and beside it. */
export interface Tree {
  readonly auc: string;
  readonly note: string;
  readonly trainedBy: string;
  /** A comment in the YAML, and a file that nothing governs. */
  readonly remark: number;
  readonly readme: number;
  /** The manifest stands beside where it stood at base. */
  readonly isMoved: boolean;
  /** Names of the policy and of CODEOWNERS that the pull request leaves; null: it changes neither. */
  readonly policy: string | null;
  readonly owners: string | null;
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
  /** The digest of a promotion, or the one of what the pull request changes of the rules. */
  readonly of: 'model' | 'rules';
  readonly tree: Tree;
  readonly policy: string;
  readonly owners: string;
  readonly baseNote: string;
}

export type Permission = 'read' | 'write' | 'admin';

/** One pull request. */
export interface Pull {
  readonly number: number;
  readonly model: string;
  readonly version: string;
  readonly heads: readonly Head[];
  readonly retargeted: number | null;
  readonly draft: boolean;
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
}

/** What all of them stand on. */
interface Ground {
  readonly now: number;
  /** The name of the policy at base, that of CODEOWNERS, and what the manifests say there. */
  readonly policy: string;
  readonly policySince: number | null;
  readonly owners: string;
  readonly ownersSince: number | null;
  readonly baseNote: string;
  readonly baseNoteSince: number | null;
  /** null: cannot be read. */
  readonly leads: readonly string[] | null;
  readonly permissions: { readonly [login: string]: Permission };
}

/** One pull request where it stands. */
export type World = Ground & Pull;

/** A pull request in the merge queue, and what the queue's commit took of it. */
export interface Member {
  readonly pull: number;
  /** Whether anybody could tell that it is this pull request that brings it. */
  readonly isKnown: boolean;
  readonly tree: Tree;
}

export interface Town extends Ground {
  readonly pulls: readonly Pull[];
  /** null: there is no merge queue. */
  readonly queue: readonly Member[] | null;
}

export const worldOf = ({ pulls, queue: _queue, ...ground }: Town, pull: number): World => {
  const one = pulls[pull];
  if (one === undefined) throw new Error(`no pull request at ${pull}`);
  return { ...ground, ...one };
};

export const treeOf = ({ heads }: Pick<Pull, 'heads'>): Tree => {
  const tree = heads.at(-1)?.tree;
  if (tree === undefined) throw new Error('no head');
  return tree;
};

/** What stands at a head, or on the queue's commit, of what is named by null where it is as at base. */
export const left = (tree: Tree, of: 'policy' | 'owners', base: Pick<World, 'policy' | 'owners'>): string =>
  tree[of] ?? base[of];

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

const firstTree: Tree = {
  ...baseTree,
  note: 'a',
  remark: 0,
  readme: 0,
  isMoved: false,
  policy: null,
  owners: null,
};

const firstPull = (number: number, model: string, version: string): Pull => ({
  number,
  model,
  version,
  heads: [{ name: `h${number}-0`, at: 0, pushedBy: 'dana', commit: aCommit, tree: firstTree }],
  retargeted: null,
  draft: false,
  reviews: [],
  comments: [],
});

export const firstTown: Town = {
  now: 3600,
  pulls: [firstPull(7, 'fraud', '1'), firstPull(8, 'churn', '1'), firstPull(9, 'fraud', '2')],
  queue: null,
  policy: 'plain',
  policySince: null,
  owners: 'bj',
  ownersSince: null,
  baseNote: 'at base',
  baseNoteSince: null,
  leads: ['lea', 'liam'],
  permissions: { eve: 'read' },
};

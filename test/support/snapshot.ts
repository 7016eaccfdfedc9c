import type { Change } from '../../src/domain/changes.ts';
import { changesOf } from '../../src/domain/changes.ts';
import { type Policy, parsePolicy } from '../../src/domain/policy/policy.ts';
import type { Commit, Content, Head, Review, Snapshot } from '../../src/domain/snapshot.ts';

const head = '9f2c4e8a1b3d5f7092a4c6e8b0d2f4a6c8e0b1d3';

export const text = (content: string | null): Content =>
  content === null ? { kind: 'absent' } : { kind: 'text', text: content };

export const manifestText = (status: string | null, rest = '', version = '1'): string =>
  `model: { name: fraud, version: "${version}"${status === null ? '' : `, status: ${status}`} }\n${rest}`;

export const aReview = (user: string | null, over: Partial<Review> = {}): Review => ({
  id: 1,
  user,
  state: 'APPROVED',
  head,
  at: '2026-03-01T16:00:00Z',
  body: '',
  ...over,
});

export const aCommit = (over: Partial<Commit> = {}): Commit => ({
  author: 'dana',
  author_email: 'dana@example.com',
  committer: 'dana',
  message: 'Train',
  co_authors: [],
  verified: false,
  parents: 1,
  suggestion_by: null,
  ...over,
});

export const aHead = (...commits: readonly Commit[]): Head => ({
  name: head,
  at: '2026-03-01T09:00:00Z',
  pushed_by: 'dana',
  commits: commits.length === 0 ? [aCommit()] : commits,
});

export const file = (before: string | null, after: string | null, path = 'models/fraud/1.yaml') => ({
  path,
  base: text(before),
  head: text(after),
  bothSides: false,
});

export interface Story extends Partial<Omit<Snapshot, 'policy' | 'siblings'>> {
  readonly policy?: string | null;
  readonly policyAtHead?: string | null;
  readonly siblings?: readonly string[];
  readonly unread?: number;
}

export const ownerPolicy = `assay: 1
roles: { owner: { users: [owen, olga] }, lead: { users: [lea, owen] } }
gates: { floor: { metric: auc_roc, at_least: 0.9 } }
to:
  evaluated: { gates: [floor], approvals: [owner] }
  production: { gates: [floor], approvals: [owner, lead] }
`;

/** A pull request of dana's on acme/models; what is told differs. */
export const aSnapshot = (story: Story = {}): Snapshot => {
  const { policy = ownerPolicy, policyAtHead = policy, siblings = [], unread = 0, ...over } = story;
  return {
    assay: 1,
    now: '2026-03-02T12:00:00Z',
    repository: 'acme/models',
    pull: { number: 7, author: 'dana', title: 'Promote', base: 'main', draft: false, fork: false },
    base: 'b'.repeat(40),
    head,
    policy: { path: '.assay/policy.yaml', base: text(policy), head: text(policyAtHead) },
    files: [],
    renames: [],
    siblings: {
      manifests: siblings.map((content, index) => ({
        path: `models/fraud/s${index}.yaml`,
        content: text(content),
      })),
      unread,
    },
    heads: [aHead()],
    reviews: [],
    comments: [],
    teams: {},
    users: {},
    journal: [],
    templates: {},
    limits: [],
    measurements: {},
    ...over,
  };
};

export const aPolicy = (rest: string): Policy => {
  const parsed = parsePolicy('.assay/policy.yaml', `assay: 1\n${rest}`);
  if (!parsed.ok) throw new Error(`no policy: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};

/** The one change between two texts of a manifest. */
export const aChange = (before: string | null, after: string | null): Change => {
  const [change] = changesOf(aSnapshot({ files: [file(before, after)] }), []).changes;
  if (change === undefined) throw new Error('nothing changes');
  return change;
};

import { codeownersPaths } from '../../domain/codeowners/codeowners.ts';
import { policyPath, templatesFolder } from '../../domain/governed.ts';
import { statusContext } from '../../domain/plan.ts';
import { openOnes, type RawOpenPull } from '../open-pulls.ts';
import type { ListName, Lists, Page, RawActor, RawEntry, RawLabel } from './fragments.ts';
import { commitFragment, entryFragment, lists } from './fragments.ts';

interface RawTemplates {
  readonly mode: number;
  readonly object: {
    readonly entries?: readonly (RawEntry & { readonly name: string; readonly type: string })[] | null;
  } | null;
}

/** The last commit that changed a path, and the pull requests that brought it. */
interface RawHistory {
  readonly nodes:
    | readonly ({
        readonly committedDate: string;
        readonly associatedPullRequests: {
          readonly nodes:
            | readonly ({ readonly baseRefName: string; readonly mergedAt: string | null } | null)[]
            | null;
        } | null;
      } | null)[]
    | null;
}

interface RawBase {
  readonly oid: string;
  readonly policy?: RawEntry | null;
  readonly policySince?: RawHistory | null;
  readonly templates?: RawTemplates | null;
  readonly [codeowners: `codeowners${number}`]: RawEntry | null;
}

export interface RawStatus {
  readonly state: 'ERROR' | 'EXPECTED' | 'FAILURE' | 'PENDING' | 'SUCCESS';
  readonly description: string | null;
  readonly creator: { readonly login: string } | null;
}

interface RawTip {
  readonly oid: string;
  readonly policy: RawEntry | null;
  readonly status: { readonly context: RawStatus | null } | null;
}

type RawLists = { readonly [L in ListName]: Page<Lists[L]> | null };

export interface RawPull extends RawLists {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly isDraft: boolean;
  readonly isCrossRepository: boolean;
  readonly createdAt: string;
  readonly headRefName: string;
  readonly headRefOid: string;
  /** null: deleted, or hidden from the token. */
  readonly headRepository: { readonly nameWithOwner: string } | null;
  readonly baseRefName: string;
  readonly baseRefOid: string;
  readonly changedFiles: number;
  readonly author: RawActor | null;
  readonly baseRef: { readonly target: RawBase | null } | null;
  readonly tip: { readonly nodes: readonly ({ readonly commit: RawTip } | null)[] | null };
  readonly commits: (Page<Lists['commits']> & { readonly totalCount: number }) | null;
}

export interface RawPullAnswer {
  readonly viewer: { readonly login: string } | null;
  readonly repository: {
    readonly id: string;
    readonly isPrivate: boolean;
    readonly labels: { readonly nodes: readonly (RawLabel | null)[] | null } | null;
    /** null: the repository is empty. */
    readonly defaultBranchRef: {
      readonly name: string;
      readonly target: Pick<RawBase, 'oid' | 'policy'> | null;
    } | null;
    /** The open ones, as far as one page goes. */
    readonly pullRequests: Page<RawOpenPull> | null;
    readonly pullRequest: RawPull | null;
  } | null;
}

/** The tip of the base branch as it is now; a deleted base branch leaves the commit it last had. */
export const baseOf = (pull: RawPull): string => pull.baseRef?.target?.oid ?? pull.baseRefOid;

const page = (name: ListName, after: string): string =>
  `${name}(first: 100${after}${lists[name].narrowed}) {
    ${name === 'commits' ? 'totalCount' : ''} nodes { ${lists[name].nodes} } pageInfo { hasNextPage endCursor }
  }`;

const names = Object.keys(lists).filter((name): name is ListName => name in lists);

// Read with the policy, so that a role of code owners costs no call.
const codeowners = codeownersPaths
  .map((path, index) => `codeowners${index}: file(path: "${path}") { ...Entry }`)
  .join('\n            ');

export const pullQuery = `
query AssayPull($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    id isPrivate
    labels(first: 100, query: "assay") { nodes { id name } }
    defaultBranchRef { name target { oid ... on Commit { policy: file(path: "${policyPath}") { ...Entry } } } }
    ${openOnes('')}
    pullRequest(number: $number) {
      id number title isDraft isCrossRepository createdAt headRefName headRefOid baseRefName baseRefOid changedFiles
      headRepository { nameWithOwner }
      author { __typename login }
      baseRef {
        target {
          oid
          ... on Commit {
            policy: file(path: "${policyPath}") { ...Entry }
            ${codeowners}
            policySince: history(first: 1, path: "${policyPath}") {
              nodes { committedDate associatedPullRequests(first: 10) { nodes { baseRefName mergedAt } } }
            }
            templates: file(path: "${templatesFolder}") {
              mode
              object { ... on Tree { entries { name type ...Entry } } }
            }
          }
        }
      }
      tip: commits(last: 1) {
        nodes {
          commit {
            oid
            policy: file(path: "${policyPath}") { ...Entry }
            status { context(name: "${statusContext}") { state description creator { login } } }
          }
        }
      }
      ${names.map((name) => page(name, '')).join('\n      ')}
    }
  }
}
${entryFragment}
${commitFragment}`;

const needsCommits = (name: ListName): boolean => name === 'commits' || name === 'timelineItems';

/** One more page of one list. */
export const pageQuery = (name: ListName): string => `
query AssayPage($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { headRefOid ${page(name, ', after: $after')} }
  }
}
${needsCommits(name) ? commitFragment : ''}`;

export type RawPageAnswer<L extends ListName> = {
  readonly repository: {
    readonly pullRequest:
      | ({ readonly headRefOid: string } & { readonly [K in L]: Page<Lists[L]> | null })
      | null;
  } | null;
};

export const headQuery = `
query AssayHead($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { headRefOid } }
}`;

export interface RawHeadAnswer {
  readonly repository: { readonly pullRequest: { readonly headRefOid: string } | null } | null;
}

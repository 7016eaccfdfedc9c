import { createRequire } from 'node:module';
import { commentFor } from './acts/comments.ts';
import { pullFor } from './acts/pulls.ts';
import { zero } from './acts/push.ts';
import type { About, EventName } from './api.ts';
import { commitOf, tip } from './git/repo.ts';
import { child, isObject, type Json } from './http/openapi.ts';
import { owner, user } from './rest/render-people.ts';
import { comment, fullPull, issue, review } from './rest/render-pull.ts';
import { repository } from './rest/render-repo.ts';
import { fullName, type Repo, type State } from './state.ts';

interface Wanted {
  readonly name: EventName;
  readonly action: string;
  readonly about: About;
}

let examples: readonly unknown[] | undefined;

/** GitHub's own example of this event, of this action where there is one. */
function example(name: string, action: string): Json {
  examples ??= createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly unknown[];
  const found = examples.find((one) => child(one, 'name') === name);
  const all = child(found, 'examples');
  const list = Array.isArray(all) ? all : [];
  const chosen = list.find((one) => child(one, 'action') === action) ?? list[0];
  return isObject(chosen) ? chosen : {};
}

/** What the example says of its own organisation and installation is not true here. */
function shared(state: State, repo: Repo, { name, action, about }: Wanted): Json {
  const {
    organization: _org,
    installation: _app,
    enterprise: _firm,
    ...rest
  } = example(name === 'pull_request_target' ? 'pull_request' : name, action);
  const who = about.sender ?? (about.pull && repo.pulls.get(about.pull)?.author) ?? 'dev';
  const org = owner(state, repo.owner);
  return {
    ...rest,
    ...('action' in rest && { action }),
    repository: repository(state, repo, undefined),
    sender: user(state, String(who)),
    ...(org.type === 'Organization' && { organization: { ...org, description: null } }),
  };
}

async function pullRequest(state: State, repo: Repo, { name, about }: Wanted): Promise<Json> {
  const pull = await pullFor(state, repo, about.pull ?? 1);
  const rendered = await fullPull(state, repo, pull);
  if (name !== 'pull_request_review') {
    const moved =
      about.before === undefined ? {} : { before: about.before, after: about.after ?? pull.headSha };
    return { number: pull.number, pull_request: rendered, ...moved };
  }
  const given = pull.reviews.find((one) => one.id === about.review) ?? pull.reviews.at(-1);
  if (given === undefined) throw new Error(`#${pull.number} has no review`);
  const made = review(state, repo, pull, given);
  // A review's state is in small letters here, and in capitals over REST.
  return { pull_request: rendered, review: { ...made, state: given.state.toLowerCase() } };
}

async function issueComment(state: State, repo: Repo, { about }: Wanted): Promise<Json> {
  const given = commentFor(repo, about.comment ?? repo.comments.at(-1)?.id ?? 0);
  const pull = await pullFor(state, repo, given.issue);
  return { issue: issue(state, repo, pull), comment: comment(state, repo, given) };
}

async function mergeGroup(repo: Repo, { about }: Wanted): Promise<Json> {
  const last = repo.queue.at(-1);
  const head = about.group?.headSha ?? last?.head ?? '';
  const { oid, tree, message, author, committer } = await commitOf(repo, head);
  const person = ({ name, email }: { name: string; email: string }): Json => ({ name, email });
  const people = { author: person(author), committer: person(committer) };
  return {
    merge_group: {
      head_sha: head,
      head_ref: about.group?.headRef ?? last?.headRef,
      base_sha: about.group?.baseSha ?? last?.baseSha,
      base_ref: about.group?.baseRef ?? `refs/heads/${last?.base}`,
      head_commit: { id: oid, tree_id: tree, message, timestamp: committer.at, ...people },
    },
  };
}

async function push(state: State, repo: Repo, { about }: Wanted): Promise<Json> {
  const ref = about.ref ?? 'refs/heads/main';
  const after = about.after ?? (await tip(repo, ref)) ?? zero;
  const name = about.sender ?? 'dev';
  const pusher = { name, email: `${name}@example.com` };
  const before = about.before ?? zero;
  const compare = `https://github.com/${fullName(repo)}/compare/${before}...${after}`;
  const sides = { ref, before, after, compare, created: before === zero };
  return { ...sides, commits: [], head_commit: null, pusher, sender: user(state, name) };
}

function bare(wanted: Wanted): Json {
  const { name, about } = wanted;
  if (name === 'schedule')
    return { schedule: about.schedule ?? '17 3 * * *', workflow: '.github/workflows/assay.yml' };
  const workflow = '.github/workflows/assay.yml';
  return { inputs: about.inputs ?? null, ref: about.ref ?? 'refs/heads/main', workflow };
}

async function particular(state: State, repo: Repo, wanted: Wanted): Promise<Json> {
  switch (wanted.name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
      return pullRequest(state, repo, wanted);
    case 'issue_comment':
      return issueComment(state, repo, wanted);
    case 'merge_group':
      return mergeGroup(repo, wanted);
    case 'push':
      return push(state, repo, wanted);
    case 'schedule':
    case 'workflow_dispatch':
      return bare(wanted);
  }
}

/** GitHub's example payload, with everything in it that is about this repository taken from the repository. */
export async function payload(state: State, repo: Repo, wanted: Wanted): Promise<object> {
  const changes = wanted.about.changes === undefined ? {} : { changes: wanted.about.changes };
  return { ...shared(state, repo, wanted), ...(await particular(state, repo, wanted)), ...changes };
}

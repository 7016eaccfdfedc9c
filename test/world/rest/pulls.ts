import { mergePull } from '../acts/merges.ts';
import { baseOf } from '../acts/pulls.ts';
import { headRef, sync } from '../acts/push.ts';
import { changes, commitsBetween } from '../git/repo.ts';
import { paged } from '../http/pages.ts';
import { type Ask, ok, text } from '../http/types.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Pull, Repo } from '../state.ts';
import { type Family, pullIn, seen, written } from './family.ts';
import { commit, file } from './render-git.ts';
import { fullPull, simplePull } from './render-pull.ts';

/** GitHub lists no more files of a pull request than this, and says nothing of the rest. */
const mostFiles = 3000;
const mostCommits = 250;

function wanted(ask: Ask, repo: Repo, pull: Pull): boolean {
  const state = ask.query.get('state') ?? 'open';
  const head = ask.query.get('head');
  const base = ask.query.get('base');
  return (
    (state === 'all' || pull.state === state) &&
    (base === null || pull.base === base) &&
    (head === null || head === `${pull.fork ?? repo.owner}:${pull.head}`)
  );
}

async function list(ask: Ask, repo: Repo): Promise<Pull[]> {
  for (const pull of repo.pulls.values()) await sync(ask.state, repo, pull);
  const found = [...repo.pulls.values()].filter((pull) => wanted(ask, repo, pull));
  const sorted = found.toSorted((one, other) => one.number - other.number);
  const unsorted = ask.query.get('sort') ?? 'created';
  const direction = ask.query.get('direction') ?? (unsorted === 'created' ? 'desc' : 'asc');
  return direction === 'desc' ? sorted.reverse() : sorted;
}

export const pulls: Family = {
  'GET /repos/{owner}/{repo}/pulls': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    return paged(ask, await list(ask, repo), (pull) => simplePull(ask.state, repo, pull));
  },

  'GET /repos/{owner}/{repo}/pulls/{pull_number}': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    return ok(await fullPull(ask.state, repo, await pullIn(ask, repo)));
  },

  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    const pull = await pullIn(ask, repo);
    const found = await changes(repo, await baseOf(repo, pull), pull.headSha);
    return paged(ask, found, (change) => file(ask.state, repo, pull.headSha, change), mostFiles);
  },

  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    const pull = await pullIn(ask, repo);
    const found = await commitsBetween(repo, await baseOf(repo, pull), pull.headSha);
    return paged(ask, found, (sha) => commit(ask.state, repo, sha), mostCommits);
  },

  'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge': async (ask) => {
    const { repo, caller } = written(ask, { anyOf: ['contents'], role: 'write' });
    const pull = await pullIn(ask, repo);
    const method = text(ask, 'merge_method') ?? 'merge';
    if (method === 'rebase') throw new Refusal(405, 'Rebase merges are not allowed on this repository.');
    const merge = { sha: text(ask, 'sha'), title: text(ask, 'commit_title'), squash: method === 'squash' };
    const sha = await mergePull(ask.state, repo, pull, { by: caller.login, ...merge });
    return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
  },

  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    const sha = ask.params.commit_sha ?? '';
    const found: Pull[] = [];
    for (const pull of repo.pulls.values()) {
      await sync(ask.state, repo, pull);
      if (pull.arrivals.has(sha) || pull.merged?.sha === sha || headRef(pull) === `refs/heads/${sha}`)
        found.push(pull);
    }
    if ((await repo.objects.read(`${sha}^{commit}`)) === undefined) throw notFound();
    return paged(ask, found, (pull) => simplePull(ask.state, repo, pull));
  },
};

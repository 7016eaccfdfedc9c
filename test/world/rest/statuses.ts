import { combinedState, createStatus, latestStatuses, statusesOf } from '../acts/statuses.ts';
import { resolveRef } from '../git/repo.ts';
import { links, paged, pageOf, slice } from '../http/pages.ts';
import { type Ask, created, demanded, param, text } from '../http/types.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Repo } from '../state.ts';
import { type Family, seen, written } from './family.ts';
import { root, simpleStatus, status } from './render-git.ts';
import { minimalRepository } from './render-repo.ts';

async function commitIn(ask: Ask, repo: Repo): Promise<string> {
  const sha = await resolveRef(repo, param(ask, 'ref'));
  if (sha === undefined) throw notFound();
  return sha;
}

export const statuses: Family = {
  'POST /repos/{owner}/{repo}/statuses/{sha}': async (ask) => {
    // A person who may not push gets 404 here, a token that may not gets 403.
    const { repo, caller } = written(ask, { anyOf: ['statuses'], role: 'write', hidden: true });
    const sha = param(ask, 'sha');
    if (!/^[0-9a-f]{40}$/.test(sha) || (await resolveRef(repo, sha)) === undefined) {
      throw new Refusal(422, `No commit found for SHA: ${sha}`);
    }
    const made = createStatus(ask.state, repo, {
      sha,
      state: demanded(ask, 'state', 'Status'),
      context: text(ask, 'context') ?? 'default',
      description: text(ask, 'description') ?? null,
      target: text(ask, 'target_url') ?? null,
      by: caller.login,
    });
    return created(status(ask.state, repo, made));
  },

  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': async (ask) => {
    const repo = seen(ask, 'statuses');
    return paged(ask, statusesOf(repo, await commitIn(ask, repo)), (one) => status(ask.state, repo, one));
  },

  'GET /repos/{owner}/{repo}/commits/{ref}/status': async (ask) => {
    const repo = seen(ask, 'statuses');
    const sha = await commitIn(ask, repo);
    const latest = latestStatuses(repo, sha);
    const page = pageOf(ask);
    const body = {
      state: combinedState(latest),
      statuses: slice(latest, page).map((one) => simpleStatus(ask.state, repo, one)),
      sha,
      total_count: latest.length,
      repository: minimalRepository(ask.state, repo),
      commit_url: `${root(ask.state, repo)}/commits/${sha}`,
      url: `${root(ask.state, repo)}/commits/${sha}/status`,
    };
    return { status: 200, body, headers: links(ask, page, latest.length) };
  },
};

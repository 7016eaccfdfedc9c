import { dismissReview, type NewReview, requestReviews, submitReview } from '../acts/reviews.ts';
import { child } from '../http/openapi.ts';
import { paged } from '../http/pages.ts';
import { type Ask, created, demanded, ok, param, text, texts } from '../http/types.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Pull, Review } from '../state.ts';
import { type Family, pullIn, seen, written } from './family.ts';
import { requested, review, simplePull } from './render-pull.ts';

const events = ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'] as const;

function eventOf(ask: Ask): NewReview['event'] {
  const event = text(ask, 'event');
  if (event === undefined) return 'PENDING';
  const found = events.find((one) => one === event);
  if (found === undefined)
    throw new Refusal(422, 'Unprocessable Entity', ['Variable $event was provided invalid value']);
  return found;
}

function reviewIn(ask: Ask, pull: Pull): Review {
  const found = pull.reviews.find((one) => one.id === Number(param(ask, 'review_id')));
  if (found === undefined) throw notFound();
  return found;
}

const asked = (ask: Ask): { users: string[]; teams: string[] } => ({
  users: texts(ask, 'reviewers'),
  teams: texts(ask, 'team_reviewers'),
});

const need = { anyOf: ['pull_requests'], role: 'read' } as const;
/** Dismissing and asking for reviews are for those who may write. */
const needWriter = { anyOf: ['pull_requests'], role: 'write' } as const;

export const reviews: Family = {
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    const pull = await pullIn(ask, repo);
    const shown = pull.reviews.filter((one) => one.state !== 'PENDING' || one.user === ask.caller?.login);
    return paged(ask, shown, (one) => review(ask.state, repo, pull, one));
  },

  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': async (ask) => {
    const { repo, caller } = written(ask, need);
    const pull = await pullIn(ask, repo);
    const inline = child(ask.body, 'comments');
    const made = submitReview(ask.state, repo, pull, {
      by: caller.login,
      event: eventOf(ask),
      body: text(ask, 'body'),
      commit: text(ask, 'commit_id'),
      inlineComments: Array.isArray(inline) ? inline.length : 0,
    });
    return ok(review(ask.state, repo, pull, made));
  },

  'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals': async (ask) => {
    const { repo, caller } = written(ask, needWriter);
    const pull = await pullIn(ask, repo);
    const found = reviewIn(ask, pull);
    const message = demanded(ask, 'message', 'PullRequestReview');
    dismissReview(ask.state, pull, found, { by: caller.login, message });
    return ok(review(ask.state, repo, pull, found));
  },

  'GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': async (ask) => {
    const repo = seen(ask, 'pull_requests');
    return ok(requested(ask.state, repo, await pullIn(ask, repo)));
  },

  'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': async (ask) => {
    const { repo } = written(ask, needWriter);
    const pull = await pullIn(ask, repo);
    requestReviews(ask.state, repo, pull, asked(ask));
    return created(await simplePull(ask.state, repo, pull));
  },

  'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': async (ask) => {
    const { repo } = written(ask, needWriter);
    const pull = await pullIn(ask, repo);
    const { users, teams } = asked(ask);
    for (const login of users) pull.users.delete(login);
    for (const slug of teams) pull.teams.delete(slug);
    return ok(await simplePull(ask.state, repo, pull));
  },
};

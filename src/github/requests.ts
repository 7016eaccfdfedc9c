import type { Effect } from '../domain/effect.ts';
import type { Memory } from './memory.ts';
import { sightOf } from './memory.ts';
import { folded, isBotLogin, teamName } from './people.ts';
import type { Mutation, Step } from './step.ts';

type RequestEffect = Extract<Effect, { kind: 'request-review' }>;

/** One reviewer per field: GitHub refuses a whole request for one name in it that it does not like. */
const mutation = (
  pullRequestId: string,
  who: { readonly userIds: string[]; readonly teamIds: string[] },
): Mutation => ({
  text: 'requestReviews(input: $input) { pullRequest { headRefOid } }',
  type: 'RequestReviewsInput!',
  input: { pullRequestId, ...who, union: true },
});

const done = (outcome: 'unchanged' | 'failed', because: string): Step => ({
  kind: 'done',
  applied: { effect: 'request-review', outcome, because },
});

const whyNotUser = (memory: Memory, login: string): string | null => {
  const { author, requested, reviewed } = sightOf(memory);
  const name = folded(login);
  if (author !== null && folded(author) === name) return `${login} is the author`;
  if (requested.has(name)) return `${login} is asked already`;
  if (reviewed.has(name)) return `${login} has reviewed this head`;
  return isBotLogin(login) ? `${login} is a bot` : null;
};

/** GitHub takes a team off the list when one of its members reviews; asking it again would go round in circles. */
const whyNotTeam = (memory: Memory, team: string, name: string): string | null => {
  const { requested, reviewed } = sightOf(memory);
  if (requested.has(name)) return `${team} is asked already`;
  const known = memory.teams.get(team);
  const members = known?.kind === 'members' ? known.members : [];
  return members.some((login) => reviewed.has(folded(login))) ? `${team} has reviewed this head` : null;
};

const userStep = (memory: Memory, login: string): Step => {
  const why = whyNotUser(memory, login);
  if (why !== null) return done('unchanged', why);
  const id = memory.ids.get(folded(login));
  if (id === undefined) return done('failed', `GitHub was not asked who ${login} is`);
  const { pullId } = sightOf(memory);
  const asked = mutation(pullId, { userIds: [id], teamIds: [] });
  return { kind: 'mutation', effect: 'request-review', because: login, ...asked };
};

const teamStep = (memory: Memory, team: string): Step => {
  const { org, slug } = teamName(team, memory.place.owner);
  const name = folded(`@${org}/${slug}`);
  const why = whyNotTeam(memory, team, name);
  if (why !== null) return done('unchanged', why);
  const id = memory.ids.get(name);
  if (id === undefined) return done('failed', `the token cannot read the team ${team}`);
  const { pullId } = sightOf(memory);
  const asked = mutation(pullId, { userIds: [], teamIds: [id] });
  return { kind: 'mutation', effect: 'request-review', because: team, ...asked };
};

export const requestSteps = (memory: Memory, { users, teams }: RequestEffect): readonly Step[] => {
  const steps = [
    ...users.map((login) => userStep(memory, login)),
    ...teams.map((team) => teamStep(memory, team)),
  ];
  return steps.length > 0 ? steps : [done('unchanged', 'nobody is to be asked')];
};

interface Unidentified {
  readonly users: readonly string[];
  readonly teams: readonly string[];
}

/** Who would be asked if only their id were known. */
export const unidentified = (memory: Memory, { users, teams }: RequestEffect): Unidentified => ({
  users: users.filter((login) => whyNotUser(memory, login) === null && !memory.ids.has(folded(login))),
  teams: teams.filter((team) => {
    const { org, slug } = teamName(team, memory.place.owner);
    const name = folded(`@${org}/${slug}`);
    return whyNotTeam(memory, team, name) === null && !memory.ids.has(name) && !memory.teams.has(team);
  }),
});

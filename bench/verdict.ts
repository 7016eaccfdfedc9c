// What one verdict costs: 200 roles of 500 people each, 1,000 reviews and 5,000 comments. Whole `decide`, as it is called:
// its policy and manifest were read just before, to load it; reading them is told apart.
//
//   node bench/verdict.ts

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { changesOf } from '../src/domain/changes.ts';
import { decide } from '../src/domain/decide.ts';
import { parsePolicy } from '../src/domain/policy/policy.ts';
import type { Comment, Content, Review, Snapshot, Team } from '../src/domain/snapshot.ts';
import { aSnapshot, file, manifestText } from '../test/support/snapshot.ts';

const goal = 50;
const rounds = 20;
const [roles, people, reviews, comments] = [200, 500, 1000, 5000];

/** Who is in a role, and what the policy asks for. */
interface Case {
  readonly members: (role: number) => readonly number[];
  readonly approvals: string;
}

const all = Array.from({ length: roles }, (_, role) => `r${role}`);
const upTo = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const cases: { readonly [name: string]: Case } = {
  'each role has its own people': {
    members: (role) => upTo(people).map((index) => (role * 37 + index * 11) % reviews),
    approvals: `[${all.join()}]`,
  },
  'everybody is in every role': { members: () => upTo(people), approvals: `[${all.join()}]` },
  // The first role that looks takes the person whom the next one needs, and each of them has to move.
  'every role is after the same ones': {
    members: (role) => [
      ...upTo(role + 1).toReversed(),
      ...upTo(people - role - 1).map((index) => 1000 + index),
    ],
    approvals: `[${all.join()}]`,
  },
  'more people are asked than there are': {
    members: () => upTo(people),
    approvals: `{ ${all.map((role) => `${role}: 4`).join()} }`,
  },
  'nobody has approved': {
    members: () => upTo(people).map((index) => 2000 + index),
    approvals: `[${all.join()}]`,
  },
  'nine of each are asked, and none of eight alternatives can be filled': {
    members: (role) => upTo(people).map((index) => (role * 5 + index) % 1500),
    approvals: `{ ${all
      .slice(24)
      .map((role) => `${role}: 9`)
      .join()}, any: [${all.slice(0, 8).join()}] }`,
  },
  'eight alternatives in each of three choices': {
    members: (role) => upTo(people).map((index) => (role * 5 + index) % 1500),
    approvals: `[${all.slice(24).join()}, ${[0, 8, 16].map((from) => `{ any: [${all.slice(from, from + 8).join()}] }`).join()}]`,
  },
};

const login = (index: number): string => `person-${index}`;

const minute = (index: number): string =>
  new Date(Date.parse('2026-03-01T10:00:00Z') + index * 1000).toISOString().replace('.000Z', 'Z');

const review = (index: number): Review => ({
  id: index,
  user: login(index),
  state: 'APPROVED',
  head: head.name,
  at: minute(index),
  body: '',
});

const said = ['Looks right to me.', '/assay approve r7', '/assay hold', '/assay unhold', '> /assay withdraw'];

const comment = (index: number): Comment => ({
  id: index,
  user: login(index % reviews),
  at: minute(index),
  body: said[index % said.length] ?? '',
  edited_by: null,
  edited_at: null,
});

const [head = { name: '' }] = aSnapshot().heads;

const snapshotOf = ({ members, approvals }: Case): Snapshot => {
  const policy = `assay: 1
roles: { ${all.map((role) => `${role}: { teams: [acme/${role}] }`).join()} }
gates: { floor: { metric: auc_roc, at_least: 0.9 } }
to: { production: { gates: [floor], approvals: ${approvals} } }
`;
  const team = (role: number): Team => ({ kind: 'members', members: members(role).map(login) });
  const rest = 'evaluation: { task: binary, metrics: { auc_roc: 0.95 } }';
  return aSnapshot({
    policy,
    files: [file(manifestText('staging', rest), manifestText('production', rest))],
    reviews: upTo(reviews).map(review),
    comments: upTo(comments).map(comment),
    teams: Object.fromEntries(all.map((role, index) => [`acme/${role}`, team(index)])),
    users: Object.fromEntries(
      upTo(reviews).map((index) => [login(index), { type: 'User', permission: 'write' }]),
    ),
  });
};

/** What this thread was at work: a busy machine makes everybody wait, and that is none of a verdict's cost. */
const timed = (run: () => unknown): number => {
  const { user, system } = process.threadCpuUsage();
  run();
  const spent = process.threadCpuUsage();
  return (spent.user + spent.system - user - system) / 1000;
};

const ms = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return `${sorted[0]?.toFixed(1)} ms, median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} ms`;
};

let texts = 0;

const reading = ({ policy: { path, base }, ...snapshot }: Snapshot): void => {
  // Another text each time: what was read a moment ago is remembered.
  texts += 1;
  const text = (content: Content): Content =>
    content.kind === 'text' ? { ...content, text: `${content.text}# ${texts}\n` } : content;
  const fresh = text(base);
  if (fresh.kind === 'text') parsePolicy(path, fresh.text);
  const files = snapshot.files.map((one) => ({ ...one, base: text(one.base), head: text(one.head) }));
  changesOf({ policy: { path, base, head: base }, ...snapshot, files }, []);
};

/** The first verdict of a process, which compiles what it runs. */
const cold = (name: string): number => {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' });
  return Number(run.stdout);
};

const measured = (name: string, it: Case): void => {
  const snapshot = snapshotOf(it);
  const { decision, transitions } = decide(snapshot);
  const answers = transitions.flatMap(({ approvals }) => approvals);
  const asked = answers.reduce((sum, { needed }) => sum + needed, 0);
  const filled = answers.reduce((sum, { filled_by }) => sum + filled_by.length, 0);
  for (let round = 0; round < rounds; round++) decide(snapshot);
  console.log(`${name}: ${decision}, ${filled} of ${asked} filled`);
  console.log(
    `  verdict            ${ms(upTo(rounds).map(() => timed(() => decide(snapshot))))} (goal ${goal} ms)`,
  );
  console.log(`  reading the files  ${ms(upTo(rounds).map(() => timed(() => reading(snapshot))))}`);
  console.log(`  first of a process ${ms(upTo(3).map(() => cold(name)))}`);
};

const [, , only] = process.argv;
const one = only === undefined ? undefined : cases[only];
if (one !== undefined) {
  const snapshot = snapshotOf(one);
  process.stdout.write(String(timed(() => decide(snapshot))));
} else for (const [name, it] of Object.entries(cases)) measured(name, it);

import { groupMutants } from './mutants-of-groups.ts';
import { ownerMutants } from './mutants-of-owners.ts';
import { rulesMutants } from './mutants-of-rules.ts';
import { type Mutant, waiverMutants } from './mutants-of-waivers.ts';

// Rules taken out of the source one by one: the model has to notice each, or it is no oracle of it.

const approvals = (file: string): string => `src/domain/approvals/${file}.ts`;
const binding = (file: string): string => `src/domain/binding/${file}.ts`;

export const mutants: readonly Mutant[] = [
  {
    without: 'an approval lapses when what was judged changes',
    file: approvals('refusal'),
    take: 'return staleHead(opinion, standing) ?? staleBase(opinion, standing);',
    put: 'return staleBase(opinion, standing);',
  },
  {
    without: 'an approval lapses when the base moves',
    file: approvals('refusal'),
    take: 'return staleHead(opinion, standing) ?? staleBase(opinion, standing);',
    put: 'return staleHead(opinion, standing);',
  },
  {
    without: 'who made it does not approve it',
    file: approvals('refusal'),
    take: 'if (made !== undefined) return made;',
    put: '',
  },
  {
    without: 'who cannot write does not approve',
    file: approvals('refusal'),
    take: "return writes ? null : 'no_permission",
    put: "return true ? null : 'no_permission",
  },
  {
    without: 'a program does not approve',
    file: approvals('refusal'),
    take: "if (isBot) return makers.bots.has(sameLogin(login)) ? (made ?? null) : 'bot",
    put: "if (isBot) return true ? (made ?? null) : 'bot",
  },
  {
    without: 'an approval expires',
    file: approvals('refusal'),
    take: 'time >= expiry',
    put: 'false',
  },
  {
    without: 'the policy wants the digest quoted',
    file: approvals('refusal'),
    take: 'if (mustQuote)',
    put: 'if (mustQuote && false)',
  },
  {
    without: 'a digest that is quoted is the present one',
    file: approvals('approve-command'),
    take: 'if (binding.digest.startsWith(',
    put: 'if (true || binding.digest.startsWith(',
  },
  {
    without: 'different people fill different places',
    file: approvals('filling'),
    take: 'const all = takersOf.get(group) ?? [];',
    put: 'const all = takers;',
  },
  {
    without: 'one human is one person by whatever account',
    file: approvals('identity'),
    take: 'return name;\n    },\n    accountsOf',
    put: 'return login === name ? name : login;\n    },\n    accountsOf',
  },
  {
    without: 'who made it under one name does not approve under another',
    file: approvals('makers'),
    take: '  banOtherAccounts(banned, policy);',
    put: '',
  },
  {
    without: 'a commit of nobody known stops everybody',
    file: approvals('assign'),
    take: 'return unattributableIn(makers);',
    put: 'return null;',
  },
  {
    without: 'web-flow is GitHub only where GitHub signed',
    file: approvals('makers'),
    take: "commit.committer === 'web-flow' && !commit.verified",
    put: 'false',
  },
  {
    without: 'makers of earlier heads are makers',
    file: approvals('makers'),
    take: 'const commits = snapshot.heads.flatMap((head) => head.commits);',
    put: 'const commits = snapshot.heads.slice(-1).flatMap((head) => head.commits);',
  },
  {
    without: 'a co-author is a maker',
    file: approvals('makers'),
    take: "login: personNamed(said, known),\n      kind: 'co_author'",
    put: "login: null,\n      kind: 'co_author'",
  },
  {
    without: 'whose suggestion was applied is a maker',
    file: approvals('makers'),
    take: 'login: commit.suggestion_by,',
    put: 'login: null,',
  },
  {
    without: 'who pushed is a maker',
    file: approvals('makers'),
    take: 'login: head.pushed_by,',
    put: 'login: null,',
  },
  {
    without: 'who trained it is a maker',
    file: approvals('makers'),
    take: '...trainers(change, known),',
    put: '',
  },
  {
    without: "a review's commit is believed only where it was there by then",
    file: binding('seen-head'),
    take: 'if (times.some((time) => time !== null && time <= given)) return',
    put: 'if (times.length > 0) return',
  },
  {
    without: 'of a head that nobody saw arrive no approval counts',
    file: binding('seen-head'),
    take: "if (times.includes(null)) return unknown('nobody knows when that head was pushed');",
    put: 'if (times.includes(null)) return isLast(review.head, heads);',
  },
  {
    without: 'a pull request that is turned to another base',
    file: binding('base-moved'),
    take: 'if (isAfter(pull.base_since))',
    put: 'if (isAfter(undefined))',
  },
  {
    without: 'a policy that changes on the base',
    file: binding('base-moved'),
    take: 'const paths = [policy.path, ...change.files',
    put: 'const paths = [...change.files',
  },
  {
    without: 'of one second nobody knows what came first',
    file: binding('base-moved'),
    take: '>= (given ?? -Infinity)',
    put: '> (given ?? -Infinity)',
  },
  {
    without: 'an edited comment commands nothing',
    file: approvals('comments'),
    take: 'if (edited_by !== null || edited_at !== null)',
    put: 'if (false)',
  },
  {
    without: 'who cannot write commands nothing',
    file: approvals('comments'),
    take: "return writes ? null : 'no_permission",
    put: "return true ? null : 'no_permission",
  },
  {
    without: 'a dismissed word revives no older one',
    file: approvals('reviews'),
    take: "state === 'COMMENTED' || state === 'PENDING'",
    put: "state === 'COMMENTED' || state === 'PENDING' || state === 'DISMISSED'",
  },
  {
    without: 'a veto that somebody else dismisses stands',
    file: approvals('reviews'),
    take: 'return by !== sameLogin(user ??',
    put: 'return false && by !== sameLogin(user ??',
  },
  {
    without: 'a request for changes holds',
    file: approvals('reviews'),
    take: "return opinion.state === 'CHANGES_REQUESTED' || ",
    put: 'return ',
  },
  {
    without: 'who made it overrides nobody',
    file: approvals('assign'),
    take: 'filter((login) => barredFrom(login, standards) === null)',
    put: 'filter((login) => login !== "")',
  },
  {
    without: 'somebody else does not lift a hold',
    file: approvals('heard'),
    take: 'if (!isOwn && !overriders.has(sameLogin(line.user)))',
    put: 'if (false)',
  },
  {
    without: 'what was taken back is no approval',
    file: approvals('assign'),
    take: 'takenBack !== undefined && opinion.at <= takenBack',
    put: 'takenBack !== undefined && false',
  },
  {
    without: 'who says as what they approve fills that role',
    file: approvals('assign'),
    take: '(said.meant.get(login) ?? role) === role',
    put: 'login !== role',
  },
  {
    without: 'logins are the same in any case',
    file: approvals('identity'),
    take: "(login.startsWith('@') ? login.slice(1) : login).toLowerCase()",
    put: "(login.startsWith('@') ? login.slice(1) : login)",
  },
  ...waiverMutants,
  ...groupMutants,
  ...ownerMutants,
  ...rulesMutants,
];

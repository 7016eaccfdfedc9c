import type { Words } from './manifest.ts';

const approvalsWords = (at: string, of: string): Words => ({
  [`${at}.approvals`]: [
    `Roles that ${of}: a list (one person each) or a map to how many; all of them different people. In either, any: [...] names 2 to 8 alternatives of which one has to be filled.`,
    '[owner, { any: [lead, { risk: 2 }] }]',
  ],
  [`${at}.approvals.<role>`]: ['How many people of this role.', '1'],
});

const demandsWords = (at: string): Words => ({
  [`${at}.gates`]: ['Gates that must hold, by their ids.', '[auc-floor, champion]'],
  ...approvalsWords(at, 'must approve'),
  [`${at}.expire_after`]: ['How long an approval lasts.', '14d'],
});

export const policy: Words = {
  assay: ['Version of this format.', '1'],
  extends: [
    'What this policy is laid over; named things replace whole, demands of a state key by key.',
    'recommended',
  ],
  branches: [
    'Globs of the branches, beside the default one, whose own policy counts for what goes into them.',
    '["release/**"]',
  ],
  manifests: ['Globs of the manifests, from the root of the repository.', '["models/*/*.yaml"]'],
  roles: ['Roles by name: who may approve as what.', '{ lead: { teams: [acme/ml-leads] } }'],
  'roles.<name>': ['One role; people from all that it names.', '{ users: [rita] }'],
  'roles.<name>.field': ['Field of the manifest that names the people, read at base.', 'model.owners'],
  'roles.<name>.teams': ['Teams, as organisation/team.', '[acme/ml-leads]'],
  'roles.<name>.users': ['Logins.', '[rita]'],
  'roles.<name>.codeowners': [
    'The owners of the changed manifest by CODEOWNERS at base; of both paths when it is renamed, some of each.',
    'true',
  ],
  'roles.<name>.organisation': [
    '`admin`: the owners of the organisation that holds the repository.',
    'admin',
  ],
  'roles.<name>.permission': ['Whoever has this permission in the repository, or a higher one.', 'maintain'],
  'roles.<name>.any': ['Other roles, whose people are all in this one.', '[lead, risk]'],
  people: ['Who people are, and who cannot approve.', '{ cannot_approve: [author] }'],
  'people.cannot_approve': [
    'Kinds of makers whose approval does not count; without it all of them.',
    '[author, committer, pusher]',
  ],
  'people.identities': ['E-mail addresses and whose they are.', '{ dana@example.com: dana }'],
  'people.identities.<name>': ['Login of the person with this address.', 'dana'],
  'people.bots': [
    'Programs whose approval counts in the roles that list them as users.',
    '["renovate[bot]"]',
  ],
  'people.same': ['Accounts of one human each: together they fill one role.', '[[dana, dana-work]]'],
  'people.override': ['Role that may lift what somebody else vetoes or holds.', 'risk'],
  'people.quote_digest': ['Counts only an approval by a command that quotes the digest on the card.', 'true'],
  gates: [
    'Gates by id; the first key of each is its kind: gates.md.',
    '{ auc-floor: { metric: auc_roc, at_least: 0.91 } }',
  ],
  'gates.<name>': ['One gate.', '{ metric: auc_roc, at_least: 0.91 }'],
  bins: [
    'Where the numbers of a column are cut into groups; a group holds the edge that it ends with.',
    '{ age: [25, 40, 65] }',
  ],
  'bins.<name>': ['Edges of this column, ascending.', '[25, 40, 65]'],
  to: [
    'What entering a state asks for, beyond a lawful transition.',
    '{ staging: { approvals: [owner, lead] } }',
  ],
  'to.<state>': ['What entering this state asks for.', '{ gates: [soak], approvals: [owner] }'],
  ...demandsWords('to.<state>'),
  'to.<state>.escalate': [
    'When more people are asked; what is asked for twice is asked for once, by the larger number.',
    '[{ when: slice_regressed, approvals: { risk: 1 } }]',
  ],
  'to.<state>.escalate[]': [
    'One such case; all that is said of it has to hold.',
    '{ tier: high, approvals: [risk] }',
  ],
  'to.<state>.escalate[].when': [
    'Something was found: a gate fails on a slice, or the champion held what this version does not; a gate is inconclusive; a finding is waived.',
    'slice_regressed',
  ],
  'to.<state>.escalate[].tier': ['The risk tier, at base or at head.', 'high'],
  ...approvalsWords('to.<state>.escalate[]', 'must approve then'),
  'to.<state>.tiers': ['What a risk tier asks for in addition.', '{ high: { approvals: [risk] } }'],
  'to.<state>.tiers.<name>': ['What this risk tier asks for in addition.', '{ approvals: [risk] }'],
  ...demandsWords('to.<state>.tiers.<name>'),
  transitions: ['Ways between states in addition to the lifecycle’s own.', '["shadow -> production"]'],
  rollback: ['Allows deprecated -> production for what served before.', '{ within: 30d, approvals: [lead] }'],
  'rollback.within': ['How long after it left production.', '30d'],
  ...approvalsWords('rollback', 'must approve a rollback'),
  champions: ['How many versions of a model may be in production.', 'one'],
  uncertainty: ['How intervals are judged.', '{ level: 0.95, inconclusive: block }'],
  'uncertainty.level': ['Level of the intervals: above 0 and below 1.', '0.95'],
  'uncertainty.inconclusive': ['What an inconclusive answer does.', 'block'],
  support: ['Least support of a slice; below it, it is insufficient.', '{ rows: 100 }'],
  'support.rows': ['Least number of rows.', '100'],
  'support.positives': ['Least number of positives.', '20'],
  'support.negatives': ['Least number of negatives.', '20'],
  waivers: ['Who may waive a finding, and for how long.', '{ by: risk, at_most: 30d }'],
  'waivers.by': ['Role that may waive. Left out: nobody.', 'risk'],
  'waivers.at_most': ['Longest time of a waiver. Left out: 30d.', '30d'],
  'waivers.never': ['Gates that nobody may waive, not by break-glass either.', '[no-leakage]'],
  'waivers.break_glass': [
    'Who together may let everything else pass in an emergency. Left out: nobody.',
    '{ by: [oncall, lead], at_most: 3d, follow_up: 14d }',
  ],
  'waivers.break_glass.by': ['At least two roles; each is spoken for by somebody else.', '[oncall, lead]'],
  'waivers.break_glass.at_most': ['Longest time of it. Left out: 3d.', '3d'],
  'waivers.break_glass.follow_up': [
    'How long there is to set right what it let through. Left out: 14d.',
    '14d',
  ],
  amendments: [
    'What may change in a manifest whose status stays, by state.',
    '{ production: { may_change: [card] } }',
  ],
  'amendments.<state>': ['What may change in this state.', '{ may_change: [monitoring, card, "x-*"] }'],
  'amendments.<state>.may_change': [
    'Dotted paths; a * at the end stands for any ending.',
    '[monitoring, card, "x-*"]',
  ],
  ...approvalsWords('amendments.<state>', 'must approve the amendment'),
  policy: [
    'What a change of the policy itself asks for, and of templates, policy tests, the journal, CODEOWNERS, sealed labels and the assay workflow. Left out: the approvals of entering production, by all roles that need no manifest.',
    '{ approvals: [lead] }',
  ],
  ...approvalsWords('policy', 'must approve such a change'),
  'policy.expire_after': ['How long such an approval lasts.', '14d'],
  holdouts: [
    'Sealed holdouts by name: labels that a pull request cannot bring.',
    '{ fraud: { labels: evidence/h.parquet, sha256: 6a1e0d5b8c7f4e3d2c1b0a9f8e7d6c5b4a3928170f6e5d4c3b2a190817263544, id: id, label: y } }',
  ],
  'holdouts.<name>': [
    'One sealed holdout.',
    '{ labels: evidence/h.parquet, sha256: 6a1e0d5b8c7f4e3d2c1b0a9f8e7d6c5b4a3928170f6e5d4c3b2a190817263544, id: id, label: y }',
  ],
  'holdouts.<name>.labels': ['Path of its labels.', 'evidence/holdouts/fraud.parquet'],
  'holdouts.<name>.sha256': [
    'SHA-256 of the labels.',
    '6a1e0d5b8c7f4e3d2c1b0a9f8e7d6c5b4a3928170f6e5d4c3b2a190817263544',
  ],
  'holdouts.<name>.id': ['Column that identifies a row.', 'txn_id'],
  'holdouts.<name>.label': ['Column of the truth.', 'is_fraud'],
  'holdouts.<name>.positive': ['The positive label; left out: what the manifest says.', '1'],
  'holdouts.<name>.weight': ['Column of weights; left out: every row weighs 1.', 'amount_weight'],
  'holdouts.<name>.query': ['In ranking, the column of queries.', 'query'],
  'holdouts.<name>.cluster': [
    'Column whose rows belong together, such as those of one customer.',
    'customer',
  ],
  'holdouts.<name>.groups': [
    'Columns that rows may be grouped by; left out: any column of the labels.',
    '[sex, region]',
  ],
  'holdouts.<name>.for': ['Models that it grades; left out: every model.', '[fraud_detector]'],
  'holdouts.<name>.uses': ['How many sets of predictions may be measured on it.', '10'],
};

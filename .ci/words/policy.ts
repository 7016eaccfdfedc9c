import type { Words } from './manifest.ts';

const approvalsWords = (at: string, of: string): Words => ({
  [`${at}.approvals`]: [
    `Roles that ${of}: a list (one person each) or a map to how many; all of them different people.`,
    '[owner, lead]',
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
  manifests: ['Globs of the manifests, from the root of the repository.', '["models/*/*.yaml"]'],
  roles: ['Roles by name: who may approve as what.', '{ lead: { teams: [acme/ml-leads] } }'],
  'roles.<name>': ['One role; it needs at least one of the three.', '{ users: [rita] }'],
  'roles.<name>.field': ['Field of the manifest that names the people, read at base.', 'model.owners'],
  'roles.<name>.teams': ['Teams, as organisation/team.', '[acme/ml-leads]'],
  'roles.<name>.users': ['Logins.', '[rita]'],
  people: ['Who people are, and who cannot approve.', '{ cannot_approve: [author] }'],
  'people.cannot_approve': [
    'Kinds of makers whose approval does not count; without it all of them.',
    '[author, committer, pusher]',
  ],
  'people.identities': ['E-mail addresses and whose they are.', '{ dana@example.com: dana }'],
  'people.identities.<name>': ['Login of the person with this address.', 'dana'],
  gates: [
    'Gates by id; the first key of each is its kind: gates.md.',
    '{ auc-floor: { metric: auc_roc, at_least: 0.91 } }',
  ],
  'gates.<name>': ['One gate.', '{ metric: auc_roc, at_least: 0.91 }'],
  to: [
    'What entering a state asks for, beyond a lawful transition.',
    '{ staging: { approvals: [owner, lead] } }',
  ],
  'to.<state>': ['What entering this state asks for.', '{ gates: [soak], approvals: [owner] }'],
  ...demandsWords('to.<state>'),
  'to.<state>.tiers': ['What a risk tier asks for in addition.', '{ high: { approvals: [risk] } }'],
  'to.<state>.tiers.<name>': ['What this risk tier asks for in addition.', '{ approvals: [risk] }'],
  ...demandsWords('to.<state>.tiers.<name>'),
  transitions: ['Ways between states in addition to the lifecycle’s own.', '["shadow -> production"]'],
  rollback: ['Allows deprecated -> production for what served before.', '{ within: 30d, approvals: [lead] }'],
  'rollback.within': ['How long after it left production.', '30d'],
  ...approvalsWords('rollback', 'must approve a rollback'),
  champions: ['How many versions of a model may be in production.', 'one'],
  uncertainty: ['How intervals are judged.', '{ level: 0.95, inconclusive: block }'],
  'uncertainty.level': ['Level of the intervals.', '0.95'],
  'uncertainty.inconclusive': ['What an inconclusive answer does.', 'block'],
  support: ['Least support of a slice; below it, it is insufficient.', '{ rows: 100 }'],
  'support.rows': ['Least number of rows.', '100'],
  'support.positives': ['Least number of positives.', '20'],
  'support.negatives': ['Least number of negatives.', '20'],
  waivers: ['Who may waive a finding, and for how long.', '{ by: risk, at_most: 30d }'],
  'waivers.by': ['Role that may waive.', 'risk'],
  'waivers.at_most': ['Longest time of a waiver.', '30d'],
  'waivers.never': ['Gates that nobody may waive.', '[no-leakage]'],
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
  'holdouts.<name>.groups': ['Columns of protected attributes.', '[sex, region]'],
  'holdouts.<name>.for': ['Models that it grades.', '[fraud_detector]'],
  'holdouts.<name>.uses': ['How often it may be used.', '10'],
};

import type { ProblemCode } from '../../src/domain/problem.ts';

export interface ProblemWords {
  readonly meaning: string;
  readonly remedy: string;
  /** The message in its own words, or a file that brings it about. */
  readonly example: string | { readonly manifest: string } | { readonly policy: string };
}

const model = 'model: { name: fraud, version: "1" }\n';
const manifest = (rest: string) => ({ manifest: `${model}${rest}` });
const policy = (rest: string) => ({ policy: `assay: 1\n${rest}` });

export const problemWords: { readonly [code in ProblemCode]: ProblemWords } = {
  'yaml-syntax': {
    meaning: 'The text is not YAML 1.2.',
    remedy: 'Mend the line; an editor with the schema shows it.',
    example: manifest('data: ['),
  },
  'too-many-documents': {
    meaning: 'A file holds one document.',
    remedy: 'Put the second into a file of its own.',
    example: manifest('---\nmodel: {}'),
  },
  'duplicate-key': {
    meaning: 'A key, or a metric, is given twice.',
    remedy: 'Keep one.',
    example: manifest('card: {}\ncard: {}'),
  },
  'unknown-key': {
    meaning: 'Nobody knows this key.',
    remedy: 'Take the nearest one, or begin it with `x-`.',
    example: manifest('deploymnet: {}'),
  },
  'wrong-type': {
    meaning: 'The value is of another kind.',
    remedy: 'Write what is expected.',
    example: manifest('card: yes'),
  },
  'missing-key': {
    meaning: 'A key that is needed is not there.',
    remedy: 'Add it.',
    example: { manifest: 'model: { name: fraud }' },
  },
  'unknown-state': {
    meaning: 'No state has this name.',
    remedy: 'Take one of the eight: lifecycle.md.',
    example: { manifest: 'model: { name: fraud, version: "1", status: producton }' },
  },
  'unlawful-transition': {
    meaning: 'No way leads from the state at base to the one asked for.',
    remedy: 'Ask for one of the states named.',
    example: 'fraud 1 cannot go from experimenting to production',
  },
  'unknown-gate': {
    meaning: 'A gate is asked for that the policy does not define.',
    remedy: 'Define it under gates, or mend the name.',
    example: policy('to: { shadow: { gates: [sok] } }\ngates: { soak: { shadow: 14d } }'),
  },
  'unknown-role': {
    meaning: 'A role is asked for that the policy does not define.',
    remedy: 'Define it under roles, or mend the name.',
    example: policy('to: { shadow: { approvals: [led] } }\nroles: { lead: { users: [lea] } }'),
  },
  'unknown-metric': {
    meaning: 'Nobody knows this metric. In a manifest a warning: it is shown and never judged.',
    remedy: 'Take the nearest one: metrics.md.',
    example: manifest('evaluation: { metrics: { auc_rok: 0.9 } }'),
  },
  'not-a-decimal': {
    meaning: 'A number is wanted.',
    remedy: 'Write a plain decimal, without quotes.',
    example: manifest('evaluation: { threshold: half }'),
  },
  'out-of-range': {
    meaning: 'The number cannot be what it stands for.',
    remedy: 'Write a value within the range.',
    example: manifest('evaluation: { metrics: { recall: 88.7 } }'),
  },
  'too-large': {
    meaning: 'The file is larger than assay reads.',
    remedy: 'Keep tables and reports in files of their own.',
    example:
      'the file is larger than assay reads: keep tables and reports in files of their own and name them here',
  },
  'too-deep': {
    meaning: 'Values are nested too deep.',
    remedy: 'Write it flatter.',
    example: manifest(`evaluation: { slices: ${'['.repeat(40)}${']'.repeat(40)} }`),
  },
  'too-many-aliases': {
    meaning: 'Aliases multiply the document.',
    remedy: 'Write the values out.',
    example: manifest(`evaluation: { slices: [&a x, ${'*a, '.repeat(101)}*a] }`),
  },
  'not-utf8': {
    meaning: 'The file is not UTF-8.',
    remedy: 'Save it as UTF-8.',
    example: 'models/fraud/1.yaml is not UTF-8 text; save it as UTF-8',
  },
  'path-escape': {
    meaning: 'A path leads out of the repository.',
    remedy: 'Name a path from its root, with /.',
    example: manifest('evaluation: { predictions: { path: ../p.csv } }'),
  },
  symlink: {
    meaning: 'The file is a symbolic link.',
    remedy: 'Make it a file of its own.',
    example: 'models/fraud/1.yaml is a symbolic link; a manifest must be a file of its own',
  },
  submodule: {
    meaning: 'The path is a submodule.',
    remedy: 'Make it a file of this repository.',
    example: 'models/fraud/1.yaml is a submodule; a manifest must be a file of this repository',
  },
  unreadable: {
    meaning: 'The file could not be read.',
    remedy: 'Run assay again; when it stays so, look at the run’s log.',
    example: 'models/fraud/1.yaml could not be read',
  },
  'duplicate-version': {
    meaning: 'Two manifests describe the same version.',
    remedy: 'Remove one, or give it another version.',
    example: 'fraud 1 is described by models/fraud/1.yaml too',
  },
  unattributable: {
    meaning: 'Nobody knows whose commit this is, so anybody might be approving their own work.',
    remedy: 'Map the address to a login under people.identities of the policy.',
    example: 'nobody knows whose commit who@example.com is',
  },
  'unknown-tier': {
    meaning: 'The risk tier is none that the policy knows.',
    remedy: 'Write a tier of the policy, or add this one to it.',
    example: 'the policy knows no risk tier hihg',
  },
  'file-not-found': {
    meaning: 'There is no such file.',
    remedy: 'Mend the path.',
    example: 'there is no file models/fraud/2.yaml',
  },
  'changed-on-both-sides': {
    meaning: 'The base branch changed the manifest too; a warning.',
    remedy: 'Merge the base branch.',
    example:
      'models/fraud/1.yaml was changed on the base branch too since this pull request left it: what lands may differ from what is judged',
  },
  'bad-digest': {
    meaning: 'This is no SHA-256.',
    remedy: 'Write all 64 digits, lower-case.',
    example: manifest('data: { training: { sha256: 4f8b } }'),
  },
  'bad-date': {
    meaning: 'This is no date.',
    remedy: 'Write it as 2024-06-15.',
    example: manifest('retirement: { notified: 15.6.2024 }'),
  },
  'bad-duration': {
    meaning: 'This is no duration.',
    remedy: 'Write it as 100ms, 90s, 12h or 14d.',
    example: manifest('problem: { latency_budget: fast }'),
  },
  'empty-role': {
    meaning: 'Nobody is in a role.',
    remedy: 'Add users, teams, or owners to the manifest at base.',
    example: policy('roles: { lead: {} }'),
  },
  'circular-role': {
    meaning: 'A role is made of itself, by way of others.',
    remedy: 'Take one of the roles out of `any`.',
    example: policy('roles: { lead: { any: [risk] }, risk: { any: [lead] } }'),
  },
  'unreadable-organisation': {
    meaning: 'The owners of the organisation cannot be read.',
    remedy: 'Give assay a token that may read members.',
    example: 'the owners of acme, who are the role admins, cannot be read: nobody could read them',
  },
  'bad-codeowners': {
    meaning:
      'GitHub cannot use a line of CODEOWNERS, or the file: an error for the manifests whose owners hang on it, else a warning.',
    remedy: 'Mend the line on the base branch, in a pull request of its own.',
    example:
      'GitHub skips this line of CODEOWNERS (an owner is @user, @organisation/team or an e-mail address), so nobody can say who owns models/fraud/1.yaml',
  },
  'unreadable-team': {
    meaning: 'A team cannot be read.',
    remedy: 'Give assay a token that may read members.',
    example: 'the team acme/ml-leads of role lead cannot be read: nobody could read it',
  },
  'unsupported-version': {
    meaning: 'The policy is of a version that this assay does not know.',
    remedy: 'Write `assay: 1`, or take a newer assay.',
    example: { policy: 'assay: 2' },
  },
  'no-policy': {
    meaning: 'The base branch has no policy.',
    remedy: 'Merge one first, on its own: assay init.',
    example:
      'the base branch has no policy, so nothing says what these manifests must hold; merge one first, on its own',
  },
  'two-holdouts': {
    meaning: 'Two sealed holdouts grade one model.',
    remedy: 'Keep one, or let each name its own models in `for`.',
    example: policy(
      'holdouts:\n  a: { labels: a.csv, sha256: 6a1e0d5b8c7f4e3d2c1b0a9f8e7d6c5b4a3928170f6e5d4c3b2a190817263544, id: id, label: y }\n  b: { labels: b.csv, sha256: 6a1e0d5b8c7f4e3d2c1b0a9f8e7d6c5b4a3928170f6e5d4c3b2a190817263544, id: id, label: y }\n',
    ),
  },
  'holdout-changed': {
    meaning:
      'A pull request changes the labels of a sealed holdout and leaves their digest in the policy as it was.',
    remedy: 'Undo it, or pin the sha256 of the new labels in the same pull request.',
    example:
      'evidence/holdouts/fraud.csv is changed, and the holdout fraud still pins the labels as they were',
  },
  'too-many-files': {
    meaning: 'The pull request changes more files than GitHub tells of.',
    remedy: 'Split it.',
    example:
      'the pull request has 3001 files; GitHub tells of 3000 at most, so it cannot be judged whole: split it',
  },
  'too-many-commits': {
    meaning: 'The pull request has more commits than GitHub tells of.',
    remedy: 'Split it.',
    example:
      'the pull request has 251 commits; GitHub tells of 250 at most, so it cannot be judged whole: split it',
  },
  'too-many-problems': {
    meaning: 'The file has more problems than are told.',
    remedy: 'Mend the ones that are told, then look again.',
    example: manifest(Array.from({ length: 103 }, (_, index) => `k${index}: 1`).join('\n')),
  },
};

import type { GoverningKind } from '../src/domain/snapshot.ts';
import type { Node } from './json-schema.ts';
import {
  closedList,
  flag,
  integer,
  list,
  of,
  oneOfKinds,
  orNone,
  orNull,
  record,
  text,
} from './verdict-words.ts';

const level = closedList(['error', 'warning', 'notice']);

export const effect: Node = oneOfKinds({
  status: {
    head: text,
    context: text,
    state: closedList(['success', 'pending', 'failure', 'error']),
    description: text,
  },
  comment: { marker: text, body: text },
  notice: { decision: text, body: text },
  labels: { add: list(text), remove: list(text) },
  'request-review': { users: list(text), teams: list(text) },
  annotate: {
    annotations: list(of({ level, file: text, line: integer, column: integer, title: text, message: text })),
  },
  summary: { body: text },
});

const content = oneOfKinds({
  absent: {},
  text: { text },
  refused: { code: closedList(['symlink', 'submodule', 'too-large', 'not-utf8', 'unreadable']), found: text },
});

const commit = of({
  author: orNull('string'),
  author_email: orNull('string'),
  committer: orNull('string'),
  message: text,
  co_authors: list(text),
  verified: flag,
  parents: integer,
  suggestion_by: orNull('string'),
});

const review = of(
  {
    id: integer,
    user: orNull('string'),
    state: closedList(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    head: text,
    at: text,
    body: text,
  },
  { dismissal: of({ was: { enum: ['APPROVED', 'CHANGES_REQUESTED', null] }, by: orNull('string') }) },
);

const ids = record(orNull('string'));

const earlier = of(
  {
    heads: record(of({ files: list(of({ path: text, content })), policy: content, evidence: ids })),
    evidence: ids,
  },
  { policy: content },
);

const resolution = orNone({ at: text, by: list(text), because: text });

const followUps = oneOfKinds({
  known: {
    entries: list(
      of({ at: text, model: text, version: text, by: list(text), due: text, resolved: resolution }),
    ),
  },
  unknown: { because: text },
});

const uses = oneOfKinds({
  known: {
    entries: list(
      of({
        at: text,
        holdout: text,
        labels: orNull('string'),
        model: text,
        version: text,
        predictions: text,
      }),
    ),
  },
  unknown: { because: text },
});

const comment = of({
  id: integer,
  user: orNull('string'),
  at: text,
  body: text,
  edited_by: orNull('string'),
  edited_at: orNull('string'),
});

const permissions = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

const team = oneOfKinds({ members: { members: list(text) }, unreadable: { because: text }, unasked: {} });

const ownersFault = of({ line: integer, column: integer, found: text, because: text });

const codeowners = oneOfKinds({
  absent: {},
  refused: { file: text, found: text },
  read: {
    file: text,
    owned: record(
      oneOfKinds({
        owned: { line: integer, owners: list(text) },
        unowned: { line: orNull('integer') },
        unclear: { fault: ownersFault },
      }),
    ),
    faults: list(ownersFault),
  },
});

export const governingKinds: readonly GoverningKind[] = [
  'policy',
  'template',
  'test',
  'journal',
  'workflow',
  'codeowners',
  'labels',
];

const contents = list(of({ path: text, content }));

const testFiles = of({ tests: contents, named: contents, unread: integer });

export const snapshot: Node = of(
  {
    assay: { const: 1 },
    now: text,
    repository: text,
    pull: of(
      {
        number: orNull('integer'),
        author: orNull('string'),
        title: text,
        base: text,
        draft: flag,
        fork: flag,
      },
      { base_since: text },
    ),
    base: text,
    head: text,
    policy: of({ path: text, base: content, head: content }),
    files: list(of({ path: text, base: content, head: content, bothSides: flag })),
    renames: list(of({ from: text, to: text })),
    siblings: of({ manifests: list(of({ path: text, content })), unread: integer }),
    heads: list(of({ name: text, at: orNull('string'), pushed_by: orNull('string'), commits: list(commit) })),
    reviews: list(review),
    comments: list(comment),
    teams: record(team),
    users: record(of({ type: closedList(['User', 'Bot']), permission: closedList(permissions) })),
    journal: list(
      of({ at: text, model: text, version: text, from: text, to: text, artifact: orNull('string') }),
    ),
    templates: record(text),
    limits: list(
      of({ code: closedList(['too-many-files', 'too-many-commits']), found: integer, most: integer }),
    ),
  },
  {
    earlier,
    since: record(text),
    admins: record(team),
    codeowners,
    uses,
    followUps,
    labelsChanged: list(text),
    governing: list(
      of({ path: text, kind: closedList(governingKinds), base: orNull('string'), head: orNull('string') }),
    ),
    policyTests: of({ base: testFiles, head: testFiles }),
    authority: of({ branch: text, policy: content }),
    others: of({
      kind: closedList(['group', 'same-head']),
      pulls: list(
        of({ number: integer, snapshot: { anyOf: [{ $ref: '#/properties/snapshot' }, { type: 'null' }] } }),
      ),
    }),
  },
);

import { firstState, isLawful, lawfulFrom, mayBeRemoved, type State, type Way } from './lifecycle.ts';
import { type Manifest, parseManifest } from './manifest/manifest.ts';
import { isError, type Parsed, type Place, type Problem, problemAt } from './problem.ts';
import { refusedProblem } from './refused.ts';
import type { ChangedFile, Content, Snapshot } from './snapshot.ts';

/** What happens to one version of one model between base and head, wherever its file stands. */
export interface Change {
  readonly kind: 'promotion' | 'amendment' | 'removal';
  readonly model: string;
  readonly version: string;
  readonly from: State;
  readonly to: State;
  readonly lawful: boolean;
  readonly file: string;
  /** Where its manifest stood at base, and where it stands at head. */
  readonly files: readonly string[];
  readonly base: Manifest | null;
  /** The manifest that is judged: at head, or at base when it is removed. */
  readonly subject: Manifest;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Every manifest as it stands at base, of the models concerned. */
  readonly atBase: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/** A version is known by its name and version, not by its path: a renamed manifest is the same version. */
export const changesOf = (snapshot: Snapshot, added: readonly Way[]): Changes => {
  const files = snapshot.files.map(readFile);
  const siblings = snapshot.siblings.manifests.flatMap(({ path, content }) =>
    manifestIn(readSide(path, content)),
  );
  const base = new Map(files.flatMap((file) => manifestIn(file.base)).map((one) => [identity(one), one]));
  const head = new Map(files.flatMap((file) => manifestIn(file.head)).map((one) => [identity(one), one]));
  const unreadable = new Set(files.filter((file) => file.problems.some(isError)).map((file) => file.path));
  const changes = [...new Set([...head.keys(), ...base.keys()])].flatMap((id) => {
    const [before = null, after = null] = [base.get(id), head.get(id)];
    const only = before === null ? after : after === null ? before : null;
    // A version whose file can no longer be read is not a version that was removed.
    if (only !== null && unreadable.has(only.file)) return [];
    return changeOf(before, after, added);
  });
  const heads = files.flatMap((file) => manifestIn(file.head));
  return {
    changes,
    atBase: [...base.values(), ...siblings],
    problems: [
      ...files.flatMap((file) => file.problems),
      ...duplicates(heads, siblings),
      ...changes.flatMap((change) => unlawful(change, added)),
      ...statusRemoved(base, head),
    ],
  };
};

const identity = ({ name, version }: Manifest): string => `${name}\u0000${version}`;

const manifestIn = (parsed: Parsed<Manifest>): readonly Manifest[] => (parsed.ok ? [parsed.value] : []);

interface ReadFile {
  readonly path: string;
  readonly base: Parsed<Manifest>;
  readonly head: Parsed<Manifest>;
  readonly problems: readonly Problem[];
}

const readFile = (file: ChangedFile): ReadFile => {
  const [base, head] = [readSide(file.path, file.base), readSide(file.path, file.head)];
  const both = file.bothSides ? [changedOnBothSides(file.path)] : [];
  return { path: file.path, base, head, problems: [...head.problems, ...unknownStart(base, head), ...both] };
};

/** What cannot be read at base stands nobody knows where; only an experiment may start from there. */
const unknownStart = (base: Parsed<Manifest>, head: Parsed<Manifest>): readonly Problem[] => {
  const startsOver = head.ok && head.value.status === 'experimenting';
  if (base.ok || startsOver) return [];
  return base.problems.map((problem) => ({ ...problem, message: `at base: ${problem.message}` }));
};

const top = (file: string): Place => ({ file, line: 1, column: 1 });

const readSide = (path: string, content: Content): Parsed<Manifest> => {
  if (content.kind === 'absent') return { ok: false, problems: [] };
  return content.kind === 'text'
    ? parseManifest(path, content.text)
    : { ok: false, problems: [refusedProblem(path, content)] };
};

const changedOnBothSides = (path: string): Problem =>
  problemAt(top(path), {
    code: 'changed-on-both-sides',
    message: `${path} was changed on the base branch too since this pull request left it: what lands may differ from what is judged`,
    expected: 'a head that has the base branch merged in',
    severity: 'warning',
  });

const changeOf = (base: Manifest | null, head: Manifest | null, added: readonly Way[]): readonly Change[] => {
  const subject = head ?? base;
  if (subject === null) return [];
  const from = base?.status ?? firstState;
  const { name: model, version, file } = subject;
  const files = [...new Set([base?.file ?? file, file])];
  const known = { model, version, file, files, base, subject, from };
  if (head === null)
    return base?.status == null ? [] : [{ ...known, kind: 'removal', to: from, lawful: mayBeRemoved(from) }];
  if (head.status === null) return [];
  if (head.status !== from)
    return [{ ...known, kind: 'promotion', to: head.status, lawful: isLawful(from, head.status, added) }];
  return base?.digest === head.digest ? [] : [{ ...known, kind: 'amendment', to: from, lawful: true }];
};

const unlawful = (change: Change, added: readonly Way[]): readonly Problem[] => {
  if (change.lawful) return [];
  return [
    change.kind === 'removal' ? unlawfulRemoval(change) : unlawfulWay(change, lawfulFrom(change.from, added)),
  ];
};

const unlawfulRemoval = ({ file, model, version, from }: Change): Problem =>
  problemAt(top(file), {
    code: 'unlawful-transition',
    message: `the manifest of ${model} ${version} is removed while it is in ${from}; only a retired or an experimenting one may go`,
    found: `${from} -> (removed)`,
    expected: 'a version that is retired or experimenting',
  });

const unlawfulWay = ({ subject, model, version, from, to }: Change, lawful: readonly State[]): Problem =>
  problemAt(subject.document.placeOf(['model', 'status']), {
    code: 'unlawful-transition',
    message: `${model} ${version} cannot go from ${from} to ${to}, ${lawful.length === 0 ? `which is the end` : `only to ${lawful.join(' or ')}`}`,
    found: `${from} -> ${to}`,
    expected: lawful.length === 0 ? `nothing: ${from} is the end` : `${from} -> ${lawful.join(' or ')}`,
  });

/** A status that is taken away would let a version leave the rules without a transition. */
const statusRemoved = (
  base: ReadonlyMap<string, Manifest>,
  head: ReadonlyMap<string, Manifest>,
): readonly Problem[] =>
  [...head].flatMap(([id, manifest]) => {
    const before = base.get(id)?.status ?? null;
    if (before === null || manifest.status !== null) return [];
    return [
      problemAt(manifest.document.placeOf(['model']), {
        code: 'missing-key',
        message: `model.status is gone; at base it was ${before}`,
        expected: `model.status: ${before}`,
      }),
    ];
  });

const duplicates = (heads: readonly Manifest[], siblings: readonly Manifest[]): readonly Problem[] =>
  heads.flatMap((manifest, index) => {
    const others = [...heads.slice(0, index), ...siblings];
    const twin = others.find((other) => identity(other) === identity(manifest));
    if (twin === undefined) return [];
    return [
      problemAt(manifest.document.placeOf(['model', 'version']), {
        code: 'duplicate-version',
        message: `${manifest.name} ${manifest.version} is described by ${twin.file} too`,
        found: manifest.version,
        expected: 'one manifest for each version',
      }),
    ];
  });

/** Back to production by the policy's own option. */
export const isRollback = ({ from, to }: Change): boolean => from === 'deprecated' && to === 'production';

/** The first sight of an experiment asks nothing of anybody. */
export const isNewExperiment = ({ base, to }: Change): boolean => base === null && to === 'experimenting';

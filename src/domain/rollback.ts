import { type Change, changesOf } from './changes.ts';
import type { Manifest } from './manifest/manifest.ts';
import { nearest } from './nearest.ts';
import { type Policy, waysOf } from './policy/policy.ts';
import type { Snapshot } from './snapshot.ts';
import { judgeRollback } from './standing-rules.ts';
import { instant } from './time.ts';

/** What a pull request that rolls a model back has to change; assay itself writes no files. */
export type Rollback =
  | { readonly kind: 'possible'; readonly edits: readonly StatusEdit[]; readonly because: string }
  | { readonly kind: 'impossible'; readonly because: string };

interface StatusEdit {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

const impossible = (because: string): Rollback => ({ kind: 'impossible', because });

/** Back to the version that left production last, by the journal and the policy's own option. */
export const rollbackOf = (model: string, snapshot: Snapshot, policy: Policy): Rollback => {
  const within = policy.data.rollback?.within;
  if (within === undefined) return impossible('the policy allows no rollback: it has no key rollback');
  const { atBase } = changesOf(snapshot, waysOf(policy));
  const named = modelNamed(
    model,
    atBase.map(({ name }) => name),
  );
  if (named.model === null) return impossible(named.because);
  const own = atBase.filter(({ name }) => name === named.model);
  const judged = own
    .filter(({ status }) => status === 'deprecated')
    .map((manifest) => ({ manifest, judgement: judgeRollback(backTo(manifest), within, around(snapshot)) }));
  const best = judged
    .filter(({ judgement }) => judgement.answer === 'pass')
    .sort((a, b) => leftAt(b.manifest, snapshot) - leftAt(a.manifest, snapshot))[0];
  if (best !== undefined) return possible(best.manifest, own, best.judgement.because);
  const why = judged.map(({ manifest, judgement }) => `${manifest.version}: ${judgement.because}`).join('; ');
  return impossible(why === '' ? `no version of ${named.model} is deprecated at base` : why);
};

interface Named {
  readonly model: string | null;
  readonly because: string;
}

const modelNamed = (said: string, names: readonly string[]): Named => {
  const models = [...new Set(names)].sort();
  const [only, second] = models;
  const none = (because: string): Named => ({ model: null, because });
  if (only === undefined) return none('no model version stands at base that this pull request concerns');
  if (said === '')
    return second === undefined ? { model: only, because: '' } : none(`of which model? ${models.join(', ')}`);
  if (models.includes(said)) return { model: said, because: '' };
  const near = nearest(said, models);
  return none(
    `no model ${said} is concerned here; ${near === null ? `there is ${models.join(', ')}` : `did you mean ${near}?`}`,
  );
};

const around = ({ journal, now }: Snapshot) => ({ journal, now: instant(now) ?? 0 });

const backTo = (manifest: Manifest): Change => ({
  kind: 'promotion',
  model: manifest.name,
  version: manifest.version,
  from: 'deprecated',
  to: 'production',
  lawful: true,
  file: manifest.file,
  files: [manifest.file],
  base: manifest,
  subject: manifest,
});

const leftAt = ({ name, version }: Manifest, { journal }: Snapshot): number => {
  const left = journal.findLast(
    (entry) => entry.model === name && entry.version === version && entry.from === 'production',
  );
  return left === undefined ? -Infinity : (instant(left.at) ?? -Infinity);
};

const possible = (target: Manifest, own: readonly Manifest[], because: string): Rollback => {
  const serving = own.filter(({ status }) => status === 'production');
  return {
    kind: 'possible',
    edits: [editOf(target, 'production'), ...serving.map((manifest) => editOf(manifest, 'deprecated'))],
    because: `${target.name} ${target.version} ${because}`,
  };
};

const editOf = (manifest: Manifest, to: string): StatusEdit => ({
  file: manifest.file,
  line: manifest.document.placeOf(['model', 'status']).line,
  from: manifest.status ?? '',
  to,
});

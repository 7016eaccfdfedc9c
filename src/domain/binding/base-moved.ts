import type { Matter } from '../approvals/matter.ts';
import type { Snapshot } from '../snapshot.ts';
import { instant } from '../time.ts';

/** What was done on the base branch after somebody had spoken. */
export type BaseMoved =
  | { readonly kind: 'turned'; readonly to: string }
  | { readonly kind: 'changed'; readonly path: string; readonly at: string };

interface RestingOn {
  readonly snapshot: Snapshot;
  readonly change: Pick<Matter, 'files'>;
  /** Files at base that the change rests on beside its manifest. */
  readonly restsOn: readonly string[];
}

/** null: nothing, as far as anybody knows. GitHub tells whole seconds: of the same one, nobody knows which came first. */
export const baseMoved = (said: string, { snapshot, change, restsOn }: RestingOn): BaseMoved | null => {
  const { pull, policy, since = {} } = snapshot;
  const given = instant(said);
  const isAfter = (when: string | undefined): boolean =>
    when !== undefined && (instant(when) ?? Infinity) >= (given ?? -Infinity);
  if (isAfter(pull.base_since)) return { kind: 'turned', to: pull.base };
  const paths = [policy.path, ...change.files, ...restsOn];
  const moved = paths.find((path) => Object.hasOwn(since, path) && isAfter(since[path]));
  return moved === undefined ? null : { kind: 'changed', path: moved, at: since[moved] ?? '' };
};

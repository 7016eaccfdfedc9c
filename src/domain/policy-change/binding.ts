import { type Binding, sealed } from '../binding/binding.ts';
import type { Carry } from '../binding/carry.ts';
import type { GoverningFile, Snapshot } from '../snapshot.ts';

const absent = 'absent';

const partOf = (path: string): string => `file ${path}`;

/** An approval of a change of the policy is given to the files as they stand, under the policy of the base. */
export const policyBinding = (
  files: readonly GoverningFile[],
  policy: string,
  { pull }: Pick<Snapshot, 'pull'>,
): Binding =>
  sealed({
    policy,
    'base branch': pull.base,
    ...Object.fromEntries(files.map(({ path, head }) => [partOf(path), head ?? absent])),
  });

/** It carries over from an earlier head that held the same files. */
export const policyCarry =
  (files: readonly GoverningFile[], { earlier }: Snapshot) =>
  (head: string): Carry => {
    const heads = earlier?.heads ?? {};
    const held = Object.hasOwn(heads, head) ? heads[head] : undefined;
    if (held === undefined || files.some(({ path }) => !Object.hasOwn(held.evidence, path)))
      return { kind: 'unknown' };
    const changed = files.filter((file) => held.evidence[file.path] !== file.head);
    return changed.length === 0
      ? { kind: 'same' }
      : { kind: 'changed', what: changed.map(({ path }) => path) };
  };

import type { Effect } from '../domain/effect.ts';
import type { Memory } from './memory.ts';
import { sightOf } from './memory.ts';
import { folded } from './people.ts';
import type { Mutation, Step } from './step.ts';
import { headRead, unchanged } from './step.ts';

type LabelsEffect = Extract<Effect, { kind: 'labels' }>;

const labelMutation = (verb: 'add' | 'remove', labelableId: string, labelIds: string[]): Mutation => ({
  text:
    verb === 'add'
      ? `addLabelsToLabelable(input: $input) { labelable { ${headRead} } }`
      : `removeLabelsFromLabelable(input: $input) { labelable { ${headRead} } }`,
  type: verb === 'add' ? 'AddLabelsToLabelableInput!' : 'RemoveLabelsFromLabelableInput!',
  input: { labelableId, labelIds },
});

export const labelSteps = (memory: Memory, { add, remove }: LabelsEffect): readonly Step[] => {
  const { pullId, labels, repositoryLabels } = sightOf(memory);
  const missing = add.filter((name) => !labels.has(folded(name)));
  const present = remove.filter((name) => labels.has(folded(name)));
  const fresh = missing.filter((name) => !repositoryLabels.has(folded(name)));
  const idsIn = (names: readonly string[], known: ReadonlyMap<string, string>): string[] =>
    names.flatMap((name) => known.get(folded(name)) ?? []);
  const step = (verb: 'add' | 'remove', names: readonly string[], ids: string[]): readonly Step[] =>
    ids.length === 0
      ? []
      : [
          {
            kind: 'mutation',
            effect: 'labels',
            because: names.join(', '),
            ...labelMutation(verb, pullId, ids),
          },
        ];
  if (missing.length + present.length === 0) return [unchanged('labels', 'the labels are so already')];
  return [
    ...(fresh.length > 0 ? [{ kind: 'new-labels' as const, names: missing }] : []),
    ...(fresh.length > 0 ? [] : step('add', missing, idsIn(missing, repositoryLabels))),
    ...step('remove', present, idsIn(present, labels)),
  ];
};

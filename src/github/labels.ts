import type { Effect } from '../domain/effect.ts';
import { labelOf } from '../domain/plan.ts';
import type { Memory } from './memory.ts';
import { sightOf } from './memory.ts';
import { folded } from './people.ts';
import type { Mutation, Step } from './step.ts';
import { headRead, unchanged } from './step.ts';

type LabelsEffect = Extract<Effect, { kind: 'labels' }>;

interface Look {
  readonly color: string;
  readonly description: string;
}

const looks: ReadonlyMap<string, Look> = new Map([
  [labelOf('approved'), { color: '0e8a16', description: 'Everyone who has to approve has approved' }],
  [labelOf('awaiting'), { color: 'fbca04', description: 'The gates hold; people are still to approve' }],
  [labelOf('rejected'), { color: 'd93f0b', description: 'A gate refuses, or somebody asks for changes' }],
  [
    labelOf('undecidable'),
    { color: 'b60205', description: 'Cannot be judged until what is wrong is mended' },
  ],
]);

const creation = (repositoryId: string, name: string, look: Look): Mutation => ({
  text: 'createLabel(input: $input) { label { id } }',
  type: 'CreateLabelInput!',
  input: { repositoryId, name, ...look },
});

const addition = (labelableId: string, labelIds: readonly string[]): Mutation => ({
  text: `addLabelsToLabelable(input: $input) { labelable { ${headRead} } }`,
  type: 'AddLabelsToLabelableInput!',
  input: { labelableId, labelIds },
});

const removal = (labelableId: string, labelIds: readonly string[]): Mutation => ({
  text: `removeLabelsFromLabelable(input: $input) { labelable { ${headRead} } }`,
  type: 'RemoveLabelsFromLabelableInput!',
  input: { labelableId, labelIds },
});

const step = (names: readonly string[], mutation: Mutation): readonly Step[] =>
  names.length === 0 ? [] : [{ kind: 'mutation', effect: 'labels', because: names.join(', '), ...mutation }];

/**
 * A label that is wanted now and does not exist yet takes a REST call. Those that are only to be taken away are
 * made along with it, so that the day they are wanted costs none; a run that changes no label makes none either.
 */
export const labelSteps = (memory: Memory, { add, remove }: LabelsEffect): readonly Step[] => {
  const { pullId, repositoryId, labels, repositoryLabels } = sightOf(memory);
  const missing = add.filter((name) => !labels.has(folded(name)));
  const present = remove.filter((name) => labels.has(folded(name)));
  if (missing.length + present.length === 0) return [unchanged('labels', 'the labels are so already')];
  const idsOf = (names: readonly string[], known: ReadonlyMap<string, string> | null) =>
    names.flatMap((name) => known?.get(folded(name)) ?? []);
  const existing = idsOf(missing, repositoryLabels);
  const isNew = existing.length < missing.length;
  const unmade = [...looks].filter(
    ([name]) => remove.includes(name) && repositoryLabels?.has(folded(name)) === false,
  );
  return [
    ...(isNew
      ? [{ kind: 'new-labels' as const, names: missing }]
      : step(missing, addition(pullId, existing))),
    ...step(present, removal(pullId, idsOf(present, labels))),
    ...unmade.flatMap(([name, look]) => step([name], creation(repositoryId, name, look))),
  ];
};

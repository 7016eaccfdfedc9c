import { expect, test } from 'vitest';
import type { Effect } from '../../src/domain/effect.ts';
import { labelOf, labels } from '../../src/domain/plan.ts';
import type { Decision } from '../../src/domain/verdict.ts';
import { markdown, marker, type Rig, startRig } from './rig.ts';

/** A card and a label, as every verdict on a model asks for. */
const wanted = (decision: Decision): readonly Effect[] => [
  { kind: 'comment', marker, body: markdown(`${marker}\n${decision}\n`) },
  {
    kind: 'labels',
    add: [labelOf(decision)],
    remove: labels.filter((name) => name !== labelOf(decision)),
  },
];

const decided = async (rig: Rig, decision: Decision) => {
  const { source, sink } = rig.open();
  const { head } = await source.pull();
  rig.world.forgetCalls();
  const { applied } = await sink.apply(wanted(decision), head);
  return applied.filter(({ effect }) => effect === 'labels');
};

/** The last part of a REST path, or the fields of a mutation. */
const written = ({ world }: Rig) =>
  world.calls.flatMap(({ path, body }) => {
    const fields = [...JSON.stringify(body).matchAll(/w\d+: (\w+)\(/g)].flatMap(([, field]) => field ?? []);
    return fields.length > 0 ? fields : [path.replace(/^.*\//, '')];
  });

test('the labels that are not wanted yet are made along with the card, the wanted one by its own call', async () => {
  await using rig = await startRig();
  const applied = await decided(rig, 'awaiting');
  expect(applied.map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written', 'written']);
  expect(written(rig)).toEqual(['labels', 'addComment', 'createLabel', 'createLabel', 'createLabel']);
  expect(rig.repo.labels(1)).toEqual(['assay: awaiting']);
  expect(rig.world.violations).toEqual([]);
});

test('once all exist, no decision needs a call more', async () => {
  await using rig = await startRig();
  await decided(rig, 'awaiting');
  for (const decision of ['approved', 'rejected', 'undecidable', 'awaiting'] as const) {
    await decided(rig, decision);
    expect(rig.world.calls).toHaveLength(1);
    expect(rig.repo.labels(1)).toEqual([labelOf(decision)]);
  }
  expect(rig.world.violations).toEqual([]);
});

test('where some exist, whatever their case, only the others are made', async () => {
  await using rig = await startRig();
  rig.repo.label(1, 'Assay: Awaiting', 'assay: rejected');
  const applied = await decided(rig, 'approved');
  expect(applied.map(({ outcome }) => outcome)).not.toContain('failed');
  expect(written(rig).filter((field) => field === 'createLabel')).toHaveLength(1);
});

test('a run that changes no label makes none', async () => {
  await using rig = await startRig();
  rig.repo.label(1, 'assay: approved');
  expect(await decided(rig, 'approved')).toMatchObject([{ outcome: 'unchanged' }]);
  expect(written(rig)).toEqual(['addComment']);
});

test('labels that could not be read are not made anew', async () => {
  await using rig = await startRig();
  const fault = { kind: 'graphql', message: 'no', type: 'FORBIDDEN', alias: 'labels' } as const;
  rig.world.fault({ graphql: 'AssayPull' }, fault);
  await decided(rig, 'approved');
  expect(written(rig)).toEqual(['labels', 'addComment']);
});

test('a label that cannot be made costs nothing else', async () => {
  await using rig = await startRig();
  rig.world.fault({ graphql: 'AssayWrites' }, { kind: 'graphql', message: 'no', alias: 'w1' });
  const applied = await decided(rig, 'awaiting');
  expect(applied.map(({ outcome }) => outcome)).toEqual(['written', 'failed', 'written', 'written']);
  expect(rig.repo.comments(1)).toHaveLength(1);
});

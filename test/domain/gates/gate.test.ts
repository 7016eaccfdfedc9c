import { expect, test } from 'vitest';
import { z } from 'zod';
import { cannotTell, claim, defineGate, pass } from '../../../src/domain/gates/gate.ts';
import { nothingNeeded } from '../../../src/domain/measurement.ts';
import { choice } from '../../../src/domain/schema/atoms.ts';
import { aManifest } from '../../support/gate-harness.ts';

const sort = choice(['proof', 'guess']);

const gate = (judged: readonly string[], hint?: string) =>
  defineGate({
    kind: 'sort',
    asks: 'Of which sort?',
    example: 'sort: proof',
    options: { sort: sort.optional(), other: sort.optional() },
    judge: () => judged.map((subject) => pass(claim(subject), 'it is')),
    ...(hint === undefined ? {} : { hint }),
  }).schema;

const about = {
  manifest: aManifest('card: {}'),
  base: null,
  champion: { kind: 'none' },
  from: 'staging',
  to: 'production',
  now: 0,
  measurement: { kind: 'unmeasured', because: 'nobody measured it', remedy: 'Measure it.' },
  statistics: { inconclusive: 'block', support: { rows: 0, positives: 0, negatives: 0 } },
} as const;

test('a gate that finds nothing to judge does not pass by it', () => {
  expect(gate([]).parse({ sort: 'proof' }).judge(about)).toEqual([
    cannotTell(claim('sort'), 'the gate asks nothing', 'Give it something to ask, or leave it out.'),
  ]);
  expect(gate(['a', 'b']).parse({}).judge(about)).toEqual([
    pass(claim('a'), 'it is'),
    pass(claim('b'), 'it is'),
  ]);
});

test('a gate that says nothing of measuring wants nothing measured', () => {
  expect(gate([]).parse({}).needs(about.manifest)).toEqual(nothingNeeded);
});

test.each([
  [{ sort: 'guess' }, 'guess', 'warn'],
  [{ sort: 'proof', other: 'guess' }, 'guess', undefined],
  [{ other: 'guess' }, 'guess', undefined],
  [{ sort: 'guess' }, undefined, undefined],
  [{ sort: undefined }, undefined, undefined],
])('a rule only hints where its own key says so: %j, of which %s hints', (rule, hint, enforcement) => {
  expect(gate([], hint).parse(rule).enforcement).toBe(enforcement);
});

const hinting = () => gate([], 'guess');

test('a hint cannot block', () => {
  const [issue] = hinting().safeParse({ sort: 'guess', enforcement: 'block' }).error?.issues ?? [];
  expect(issue).toMatchObject({
    path: ['enforcement'],
    message: 'enforcement: warn',
    params: { code: 'wrong-type', message: 'guess hints and proves nothing: it cannot block' },
  });
  for (const rule of [
    { sort: 'guess', enforcement: 'warn' },
    { sort: 'proof', enforcement: 'block' },
  ])
    expect(hinting().safeParse(rule).success).toBe(true);
  expect(gate([]).safeParse({ sort: 'guess', enforcement: 'block' }).success).toBe(true);
});

const choosing = () =>
  defineGate({
    kind: 'sort',
    asks: 'Of which sort?',
    example: 'sort: proof',
    options: { sort, other: sort.optional(), third: sort.optional() },
    oneOf: ['other', 'third'],
    judge: () => [],
  }).schema;

test('of some keys a rule needs one', () => {
  const [issue] = choosing().safeParse({ sort: 'proof' }).error?.issues ?? [];
  expect(issue).toMatchObject({ message: 'one of other, third', params: { code: 'missing-key' } });
  for (const rule of [{ other: 'proof' }, { third: 'proof' }, { other: 'proof', third: 'proof' }])
    expect(choosing().safeParse({ sort: 'proof', ...rule }).success).toBe(true);
});

test('an editor is told the same', () => {
  const toEditor = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  expect(toEditor(hinting())).toMatchObject({
    not: {
      properties: { sort: { const: 'guess' }, enforcement: { const: 'block' } },
      required: ['sort', 'enforcement'],
    },
  });
  expect(toEditor(gate([]))).not.toHaveProperty('not');
  expect(toEditor(choosing())).toMatchObject({ anyOf: [{ required: ['other'] }, { required: ['third'] }] });
});

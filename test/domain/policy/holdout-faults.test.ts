import { expect, test } from 'vitest';
import { policyProblems } from '../../support/told-problems.ts';

/** Each holdout on a line of its own. */
const told = (...holdouts: readonly string[]) =>
  policyProblems(
    `holdouts:\n${holdouts.map((rest, index) => `  h${index + 1}: { ${rest}, labels: l.csv, sha256: ${'a'.repeat(64)} }`).join('\n')}`,
  );

const columns = 'id: i, label: y';

test('two holdouts without a for both grade every model', () => {
  expect(told(columns, columns)).toEqual([
    [
      '4:7 two-holdouts',
      'the holdouts h1 and h2 both grade every model: neither has a for',
      'h2',
      'one holdout for each model, and one at most without for',
      null,
    ],
  ]);
});

test.each(['fraud', '7'])('two holdouts for %s are told at the second, with the first', (model) => {
  const third = `for: [${model}, other], ${columns}`;
  expect(told(`for: [${model}], ${columns}`, `for: [churn], ${columns}`, third)).toEqual([
    [
      '5:15 two-holdouts',
      `the holdouts h1 and h3 both grade ${model}`,
      model,
      'one holdout for each model, and one at most without for',
      null,
    ],
  ]);
});

test('of three for one model each is told with the first', () => {
  const one = `for: [fraud], ${columns}`;
  expect(told(one, one, one).map(([, message]) => message)).toEqual([
    'the holdouts h1 and h2 both grade fraud',
    'the holdouts h1 and h3 both grade fraud',
  ]);
});

test.each([
  [[`for: [fraud], ${columns}`, `for: [churn], ${columns}`]],
  [[`for: [fraud, fraud], ${columns}`]],
  [[`for: [fraud], ${columns}`, columns]],
])('each model has one exam: %j', (holdouts) => {
  expect(told(...holdouts)).toEqual([]);
});

test.each([
  'label: i',
  'weight: i, label: y',
  'query: i, label: y',
  'cluster: i, label: y',
  'groups: [g, i], label: y',
])('the column of ids is not used as more: %s', (rest) => {
  const [key] = rest.split(':');
  expect(told(`id: i, ${rest}`)).toEqual([
    [
      `3:${'  h1: { id: i, '.length + `${key}: `.length + 1} wrong-type`,
      `holdouts.h1.${key} names i, which is the column of ids`,
      'i',
      'a column of its own',
      null,
    ],
  ]);
});

test('a column that is called by a number is a column', () => {
  expect(told('id: 1, label: 1').map(([, message]) => message)).toEqual([
    'holdouts.h1.label names 1, which is the column of ids',
  ]);
  expect(told('id: 1, label: 1.0')).toEqual([]);
});

test.each([
  ['label: y', ['3:7 missing-key']],
  ['weight: [], label: y', ['3:17 wrong-type', '3:7 missing-key']],
  ['id: [], label: []', ['3:13 wrong-type', '3:24 wrong-type']],
  [`for: fraud, ${columns}`, ['3:14 wrong-type']],
  [`for: [[]], ${columns}`, ['3:15 wrong-type']],
  [`for: [{}, {}], ${columns}`, ['3:15 wrong-type', '3:19 wrong-type']],
])('%s has the wrong shape, and is told as that alone', (rest, places) => {
  expect(
    told(rest)
      .map(([at]) => at)
      .sort(),
  ).toEqual([...places].sort());
});

test('what is no name of a model is no second exam of all models', () => {
  expect(told(columns, `for: [{}], ${columns}`).map(([at]) => at)).toEqual(['4:15 wrong-type']);
  expect(told(columns, `for: fraud, ${columns}`).map(([at]) => at)).toEqual(['4:14 wrong-type']);
});

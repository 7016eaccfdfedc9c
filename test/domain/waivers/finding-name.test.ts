import { expect, test } from 'vitest';
import { takeTarget } from '../../../src/domain/waivers/finding-name.ts';

const taken = (text: string) => {
  const target = takeTarget(text);
  return target.kind === 'refused' ? target.because : target.value;
};

const named = (over: object) => ({
  kind: 'one',
  name: { gate: 'slices', subject: null, where: null, of: null, ...over },
});

test.each([
  ['slices[ region = north ]', { where: { region: 'north' } }],
  ['slices[ "region" = "north" , "age" = "18-24" ]', { where: { region: 'north', age: '18-24' } }],
  ['slices[recall, region=north]', { subject: 'recall', where: { region: 'north' } }],
  ['slices["region=north"]', { subject: 'region=north' }],
  ['slices[region=missing, age="missing"]', { where: { region: null, age: 'missing' } }],
  ['slices   of   fraud   3.2.1', { of: { model: 'fraud', version: '3.2.1' } }],
  ['slices OF "my fraud" 3.2.1', { of: { model: 'my fraud', version: '3.2.1' } }],
])('%s is one name', (text, over) => {
  expect(taken(text)).toEqual({ value: named(over), rest: '' });
});

test.each(['until the end of March', 'offline 3', 'until of fraud 1', 'of'])(
  'of names a version right after the finding alone, and not in: %s',
  (rest) => {
    expect(taken(`slices ${rest}`)).toEqual({ value: named({}), rest });
  },
);

test.each([
  ['', 'the gate whose finding is meant is missing'],
  ['[region=north]', 'the gate whose finding is meant is missing at [region=north]'],
  ['slices[', 'a column or a metric in the brackets is missing'],
  ['slices[]', 'a column or a metric in the brackets is missing at ]'],
  ['slices[region=]', 'the value of region is missing at ]'],
  ['slices[region=', 'the value of region is missing'],
  ['slices[region=north', 'the bracket after the gate is not closed'],
  ['slices[region="north" until', 'the bracket after the gate is not closed at until'],
  [
    'slices[region=north, recall, precision]',
    'precision: a waiver is of one metric; quote a text with = in it',
  ],
  ['slices[recall, region=north, a=b=c]', 'the bracket after the gate is not closed at =c]'],
  ['slices[recall, precision]', 'precision: a waiver is of one metric; quote a text with = in it'],
  ['slices[region=a, region=b]', 'a column stands in the brackets twice'],
  [
    String.raw`slices["a\x"]`,
    String.raw`"a\x" is no text in quotes; write \" for a quote and \\ for a backslash in it`,
  ],
  ['slices of ', 'the model after of is missing'],
  ['slices of "fraud', 'the model after of is missing at "fraud'],
  ['slices of fraud', 'the version after of is missing'],
  ['slices of fraud "1', 'the version after of is missing at "1'],
  ['all[recall]', 'all means every finding and takes no slice; a gate of that name is written "all"'],
  ['all[region=north]', 'all means every finding and takes no slice; a gate of that name is written "all"'],
  ['all of fraud', 'the version after of is missing'],
])('%s is none: %s', (text, words) => {
  expect(taken(text)).toBe(words);
});

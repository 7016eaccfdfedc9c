import { describe, expect, it } from 'vitest';
import { chanceOf } from './fuzz/chance.ts';
import { formats, parquetSeeds } from './fuzz/seeds.ts';
import { inputOf, seedsOf, tried } from './fuzz/trial.ts';

// The same trials by the million: npm run fuzz.
describe.each(formats)('damaged %s', (format) => {
  const seeds = seedsOf(format);

  it('gets an answer that holds together', () => {
    const outcomes = Array.from({ length: 2000 }, (_, input) => tried({ format, seeds, seed: 7, input }));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toEqual([]);
    const codes = new Set(outcomes.map((one) => (one.kind === 'answered' ? one.code : '')));
    expect(codes).toContain('ok');
    expect(codes.size).toBeGreaterThan(4);
  });
});

it('makes one input again from its seed and number', () => {
  const trial = { format: 'csv', seeds: seedsOf('csv'), seed: 3 } as const;
  const bytesOf = (input: number) => Buffer.from(inputOf({ ...trial, input }).damage.bytes);
  expect(bytesOf(11)).toEqual(bytesOf(11));
  expect(bytesOf(11)).not.toEqual(bytesOf(12));
});

it('draws below a limit, all of it', () => {
  const chance = chanceOf(1, 1);
  expect(new Set(Array.from({ length: 200 }, () => chance.below(5)))).toEqual(new Set([0, 1, 2, 3, 4]));
});

it('has files with checksums to watch over', () => {
  expect(parquetSeeds().filter(({ guarded }) => guarded !== null).length).toBeGreaterThanOrEqual(2);
});

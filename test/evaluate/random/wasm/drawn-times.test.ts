import fc from 'fast-check';
import { expect, it } from 'vitest';
import { poissonOne } from '../../../../src/evaluate/random/poisson-one.ts';
import { drawnTimes } from '../../../../src/evaluate/random/wasm/drawn-times.ts';

const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

it('draws each unit as often as it draws by itself, whatever the others', () => {
  const units = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 30 });
  fc.assert(
    fc.property(units, seeds, fc.integer({ min: 1, max: 20 }), (numbers, seed, replicates) => {
      let replicate = 0;
      for (const { times, total } of drawnTimes(Float64Array.from(numbers), { seed, replicates })) {
        const expected = numbers.map((unit) => poissonOne(seed, replicate, unit));
        expect([...times]).toEqual(expected);
        expect(total).toBe(expected.reduce((sum, one) => sum + one, 0));
        replicate++;
      }
      expect(replicate).toBe(replicates);
    }),
  );
});

it('draws every weight as often as Poisson(1) says, also the rare ones', () => {
  const size = 100_000;
  const counts = new Uint32Array(13);
  for (const { times } of drawnTimes(
    Float64Array.from({ length: size }, (_, unit) => unit),
    { seed: 7, replicates: 40 },
  ))
    for (const weight of times) counts[weight] = (counts[weight] ?? 0) + 1;
  let share = Math.exp(-1);
  for (let weight = 0; weight < 9; weight++) {
    const expected = share * size * 40;
    expect(Math.abs((counts[weight] ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    share /= weight + 1;
  }
});

it('keeps two draws that go on at the same time apart', () => {
  const units = Float64Array.from([1, 2, 3, 4, 5]);
  const [one, other] = [
    drawnTimes(units, { seed: 1, replicates: 9 }),
    drawnTimes(units, { seed: 2, replicates: 9 }),
  ];
  for (let replicate = 0; replicate < 9; replicate++) {
    const [first, second] = [one.next().value?.times, other.next().value?.times];
    expect([...(first ?? [])]).toEqual(Array.from(units, (unit) => poissonOne(1, replicate, unit)));
    expect([...(second ?? [])]).toEqual(Array.from(units, (unit) => poissonOne(2, replicate, unit)));
  }
});

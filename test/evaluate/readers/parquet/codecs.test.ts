import { readdirSync, readFileSync } from 'node:fs';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lz4Raw } from '../../../../src/evaluate/readers/parquet/codecs/lz4.ts';
import { snappy } from '../../../../src/evaluate/readers/parquet/codecs/snappy.ts';
import { zstd } from '../../../../src/evaluate/readers/parquet/codecs/zstd.ts';
import { ParquetFault } from '../../../../src/evaluate/readers/parquet/fault.ts';

const folder = new URL('../../../fixtures/parquet/', import.meta.url).pathname;

const unpack = (packed: Uint8Array, size: number): Uint8Array => {
  const out = new Uint8Array(size + 16);
  zstd(packed, out, size);
  return out.subarray(0, size);
};

/** Text that compresses: repeated words, runs, and some noise. */
const compressible = fc
  .array(
    fc.oneof(
      fc.constantFrom('north', 'south', 'approved', '0.5', '\n', ','),
      fc.integer({ min: 1, max: 3000 }).map((count) => 'ab'.repeat(count)),
      fc.integer({ min: 1, max: 300_000 }).map((count) => 'x'.repeat(count)),
      fc.string({ maxLength: 300 }),
      fc.double().map(String),
    ),
    { maxLength: 300 },
  )
  .map((parts) => new TextEncoder().encode(parts.join('')));

// Only Node versions that have zstd can make what the decoder is tried on.
const compress = zlib.zstdCompressSync;

describe.skipIf(compress === undefined)('zstd', () => {
  it.each([1, 3, 9, 19])('gives back what level %i packed', (level) => {
    fc.assert(
      fc.property(compressible, (bytes) => {
        const packed = compress(bytes, { params: { [zlib.constants.ZSTD_c_compressionLevel]: level } });
        expect(Buffer.compare(unpack(packed, bytes.length), bytes)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back files of many blocks', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const bytes = Buffer.concat(files.map((file) => readFileSync(folder + file)));
    for (const level of [1, 5, 12, 22]) {
      const packed = compress(bytes, {
        params: { [zlib.constants.ZSTD_c_compressionLevel]: level, [zlib.constants.ZSTD_c_checksumFlag]: 1 },
      });
      expect(Buffer.compare(unpack(packed, bytes.length), bytes)).toBe(0);
    }
  });

  it('reads frames that follow each other, and skips skippable ones', () => {
    const skippable = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3);
    const packed = Buffer.concat([compress(Buffer.from('abc')), skippable, compress(Buffer.from('def'))]);
    expect(Buffer.from(unpack(packed, 6)).toString()).toBe('abcdef');
  });

  it('answers damage with a fault, whichever byte it hits', () => {
    const bytes = Buffer.from(
      'score,label,group\n'.repeat(40) + Array.from({ length: 400 }, (_, i) => i * 7919).join(),
    );
    const packed = compress(bytes);
    for (let at = 0; at < packed.length; at++) {
      for (const flip of [1, 0x80, 0xff]) {
        const damaged = Uint8Array.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        try {
          unpack(damaged, bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ParquetFault);
        }
      }
    }
  });
});

describe('snappy and lz4', () => {
  const out = new Uint8Array(64);

  it('copies that overlap what they make', () => {
    snappy(Uint8Array.of(7, 4, 97, 98, 0x12, 2, 0), out, 7);
    expect(Buffer.from(out.subarray(0, 7)).toString()).toBe('abababa');
  });

  it.each([
    ['a copy from before the start', [4, 0, 97, 1, 9]],
    ['a length that the page does not have', [9, 0, 97]],
    ['literals that are not there', [4, 12, 97]],
    ['nothing', []],
  ])('snappy refuses %s', (_, bytes) => {
    expect(() => snappy(Uint8Array.from(bytes), out, 4)).toThrow(ParquetFault);
  });

  it.each([
    ['a copy from before the start', [0x10, 97, 9, 0]],
    ['literals that are not there', [0xf0, 255]],
    ['a length that the page does not have', [0x10, 97]],
  ])('lz4 refuses %s', (_, bytes) => {
    expect(() => lz4Raw(Uint8Array.from(bytes), out, 4)).toThrow(ParquetFault);
  });
});

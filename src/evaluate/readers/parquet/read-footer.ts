// From a file to its checked metadata.

import { latin1 } from '../bytes-text.ts';
import type { Source } from '../source.ts';
import { chunkStart } from './chunk.ts';
import { corrupt, ParquetFault, unsupported } from './fault.ts';
import { type Footer, readFooter } from './footer.ts';

const read = (source: Source, position: number, length: number): Uint8Array => {
  const into = new Uint8Array(length);
  const got = source.read({ into, at: 0, length, position });
  if (got < length) throw new ParquetFault('parquet-truncated', 'the file ends before its metadata does');
  return into;
};

const magic = (bytes: Uint8Array): string => latin1(bytes);

const footerBytes = (source: Source): Uint8Array => {
  const { size } = source;
  const head = magic(read(source, 0, Math.min(4, size)));
  if (head !== 'PAR1' && head !== 'PARE')
    throw new ParquetFault('not-parquet', 'the file does not begin as Parquet files do');
  if (size < 12) throw new ParquetFault('parquet-truncated', 'the file ends after its first bytes');
  const tail = read(source, size - 8, 8);
  const end = magic(tail.subarray(4));
  if (end === 'PARE') throw unsupported('the file is encrypted');
  if (end !== 'PAR1') {
    throw new ParquetFault(
      'parquet-truncated',
      'the file has no metadata at its end: it was not written or copied whole',
    );
  }
  if (head === 'PARE') throw corrupt('the file begins as an encrypted one and ends as a plain one');
  const length = new DataView(tail.buffer).getUint32(0, true);
  if (length === 0 || length > size - 12) throw corrupt(`metadata of ${length} bytes in a file of ${size}`);
  return read(source, size - 8 - length, length);
};

/** Chunks lie before the metadata, and no two share bytes: a damaged offset would read another column's pages. */
const checkPlaces = ({ rowGroups }: Footer, limit: number): void => {
  const spans = rowGroups
    .flatMap((group) => group.columns)
    .filter((meta) => meta.elsewhere === null && meta.compressed !== 0)
    .map((meta) => ({ start: chunkStart(meta), size: meta.compressed }));
  for (const { start, size } of spans) {
    if (start < 4 || size < 0 || start + size > limit) throw corrupt('a column chunk lies outside the file');
  }
  spans.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const { start, size } of spans) {
    if (start < end) throw corrupt('two column chunks share bytes');
    end = start + size;
  }
};

export const openFooter = (source: Source): Footer => {
  const bytes = footerBytes(source);
  const footer = readFooter(bytes);
  checkPlaces(footer, source.size - 8 - bytes.length);
  return footer;
};

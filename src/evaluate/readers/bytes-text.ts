// Strings from stretches of bytes.

const over = (bytes: Uint8Array, start: number, end: number): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start));

export const latin1 = (bytes: Uint8Array, start = 0, end: number = bytes.length): string =>
  over(bytes, start, end).toString('latin1');

export const utf8 = (bytes: Uint8Array, start = 0, end: number = bytes.length): string =>
  over(bytes, start, end).toString('utf8');

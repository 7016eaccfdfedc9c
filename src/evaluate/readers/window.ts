// The bytes that a text scanner looks at. At least `readAhead` bytes behind any of the text can be read, whatever they hold.

export interface Window {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const readAhead = 16;

export const windowOver = (bytes: Uint8Array): Window => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

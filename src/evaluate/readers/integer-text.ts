// Digits of a 64-bit integer that is held as two 32-bit words.

const two32 = 4_294_967_296;

const exact = (low: number, high: number): string => ((BigInt(high) << 32n) | BigInt(low >>> 0)).toString();

export const integerText = (low: number, high: number): string => {
  // Below 2^53 the words fit a double exactly.
  if (high >= -0x20_0000 && high < 0x20_0000) return String(high * two32 + (low >>> 0));
  return exact(low, high);
};

export const unsignedText = (low: number, high: number): string => {
  const top = high >>> 0;
  return top < 0x20_0000 ? String(top * two32 + (low >>> 0)) : exact(low, top);
};

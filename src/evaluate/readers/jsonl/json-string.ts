// JSON strings to UTF-8 bytes.

const quote = 34;
const backslash = 92;
const slash = 47;

const simple: ReadonlyMap<number, number> = new Map([
  [quote, quote],
  [backslash, backslash],
  [slash, slash],
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9],
]);

const hexDigit = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

const codeUnit = (bytes: Uint8Array, start: number): number => {
  let value = 0;
  for (let p = start; p < start + 4; p++) {
    const digit = hexDigit(bytes[p] ?? 0);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
};

/** The string last read is `from[start..end]`. */
export class JsonString {
  from: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  escaped = false;
  /** A `\ud800` without its other half: no text, and it cannot be told from another one in UTF-8. */
  lone = false;
  private scratch = new Uint8Array(256);

  /** Reads the string whose opening quote is at `at`; answers the position after the closing one, or -1. */
  read(bytes: Uint8Array, at: number): number {
    let p = at + 1;
    let character = bytes[p] ?? 0;
    while (character !== quote && character !== backslash && character >= 32) {
      character = bytes[++p] ?? 0;
    }
    this.escaped = false;
    this.lone = false;
    if (character === quote) {
      this.from = bytes;
      this.start = at + 1;
      this.end = p;
      return p + 1;
    }
    return character === backslash ? this.unescape(bytes, at + 1) : -1;
  }

  private unescape(bytes: Uint8Array, start: number): number {
    let p = start;
    let length = 0;
    for (;;) {
      if (length + 8 > this.scratch.length) this.widen();
      const { scratch } = this;
      const character = bytes[p] ?? 0;
      if (character < 32) return -1;
      if (character === quote) break;
      p++;
      if (character !== backslash) {
        scratch[length++] = character;
        continue;
      }
      const kind = bytes[p++] ?? 0;
      const byte = simple.get(kind);
      if (byte !== undefined) {
        scratch[length++] = byte;
        continue;
      }
      if (kind !== 117) return -1;
      const unit = codeUnit(bytes, p);
      if (unit < 0) return -1;
      p += 4;
      const low =
        unit >= 0xd800 && unit < 0xdc00 && bytes[p] === backslash && bytes[p + 1] === 117
          ? codeUnit(bytes, p + 2)
          : -1;
      if (low >= 0xdc00 && low < 0xe000) {
        p += 6;
        length = this.encode(((unit - 0xd800) << 10) + (low - 0xdc00) + 0x1_0000, length);
      } else {
        if (unit >= 0xd800 && unit < 0xe000) this.lone = true;
        length = this.encode(unit, length);
      }
    }
    this.from = this.scratch;
    this.start = 0;
    this.end = length;
    this.escaped = true;
    return p + 1;
  }

  private encode(point: number, at: number): number {
    const { scratch } = this;
    let p = at;
    if (point < 0x80) scratch[p++] = point;
    else if (point < 0x800) {
      scratch[p++] = 0xc0 | (point >> 6);
      scratch[p++] = 0x80 | (point & 63);
    } else if (point < 0x1_0000) {
      scratch[p++] = 0xe0 | (point >> 12);
      scratch[p++] = 0x80 | ((point >> 6) & 63);
      scratch[p++] = 0x80 | (point & 63);
    } else {
      scratch[p++] = 0xf0 | (point >> 18);
      scratch[p++] = 0x80 | ((point >> 12) & 63);
      scratch[p++] = 0x80 | ((point >> 6) & 63);
      scratch[p++] = 0x80 | (point & 63);
    }
    return p;
  }

  private widen(): void {
    const fresh = new Uint8Array(this.scratch.length * 2);
    fresh.set(this.scratch);
    this.scratch = fresh;
  }
}

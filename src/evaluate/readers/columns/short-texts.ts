// Texts of up to 16 bytes, as most groups and labels are: four words and a length say all of one, so it is found without
// looking at its bytes one by one. A cache before `Intern`: a slot is simply taken over, nothing depends on what it holds.

const slots = 1024;
/** Longest text that is looked up so. */
export const longestShort = 16;

/** Mask of word k of a text of `length` bytes: `masks[length - 4k + 12]`. */
const masks = Int32Array.from({ length: 29 }, (_, index) => {
  const bytes = index - 12;
  return bytes <= 0 ? 0 : bytes >= 4 ? -1 : 2 ** (8 * bytes) - 1;
});

export class ShortTexts {
  private readonly words = new Int32Array(slots * 4);
  /** Length and tag, plus one; 0 in a slot that was never taken. */
  private readonly kinds = new Int32Array(slots);
  private readonly codes = new Int32Array(slots);
  private readonly asked = new Int32Array(4);
  private slot = 0;
  private kind = 0;

  /** Code of the text, or -1. 16 bytes from `start` on must be readable, whatever the length. */
  find(view: DataView, start: number, length: number, tag: number): number {
    const a = view.getInt32(start, true) & (masks[length + 12] ?? 0);
    const b = view.getInt32(start + 4, true) & (masks[length + 8] ?? 0);
    const c = view.getInt32(start + 8, true) & (masks[length + 4] ?? 0);
    const d = view.getInt32(start + 12, true) & (masks[length] ?? 0);
    const mixed = Math.imul(
      a ^ Math.imul(b, 0x85eb_ca6b) ^ Math.imul(c ^ (d << 7) ^ length, 0xc2b2_ae35),
      0x9e37_79b1,
    );
    const slot = mixed >>> 22;
    const kind = 1 + length + 32 * tag;
    const { words } = this;
    const at = slot * 4;
    if (
      this.kinds[slot] === kind &&
      words[at] === a &&
      words[at + 1] === b &&
      words[at + 2] === c &&
      words[at + 3] === d
    ) {
      return this.codes[slot] ?? 0;
    }
    this.slot = slot;
    this.kind = kind;
    this.asked[0] = a;
    this.asked[1] = b;
    this.asked[2] = c;
    this.asked[3] = d;
    return -1;
  }

  /** The code of the text that `find` did not find. */
  keep(code: number): void {
    this.words.set(this.asked, this.slot * 4);
    this.kinds[this.slot] = this.kind;
    this.codes[this.slot] = code;
  }
}

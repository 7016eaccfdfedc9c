const unseen =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]|(?!(?<=\p{Extended_Pictographic})\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Control, bidi and zero-width characters by their number: what a reader cannot see must not steer what is read. */
export const visible = (text: string): string => text.replace(unseen, named);

/** The same on one line. */
export const visibleLine = (text: string): string =>
  visible(text.replace(/[\t\n\v\f\r \u0085]+/g, ' ').trim());

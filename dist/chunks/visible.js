// src/domain/visible.ts
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]|(?!(?<=\p{Extended_Pictographic})\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
const named = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
/** Control, bidi and zero-width characters by their number: what a reader cannot see must not steer what is read. */
const visible = (text) => text.replace(unseen, named);
/** The same on one line. */
const visibleLine = (text) => visible(text.replace(/[\t\n\v\f\r \u0085]+/g, " ").trim());
export { visibleLine as n, visible as t };

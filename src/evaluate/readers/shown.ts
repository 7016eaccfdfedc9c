// Text of a file as it may stand in a message: short, and without control characters.

const longest = 80;

const unprintable = /[\p{Cc}\u2028\u2029]/gu;

export const shown = (text: string): string => {
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

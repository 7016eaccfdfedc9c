const { styleText } = globalThis.process.getBuiltinModule("node:util");
// src/commands/paint.ts
/** Coloured where the terminal shows colours; the terminal decides, not the stream. */
const paint = (text, style, { colour }) => colour ? styleText(style, text, { validateStream: false }) : text;
export { paint as t };

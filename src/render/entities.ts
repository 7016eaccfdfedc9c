// CommonMark decodes these before GitHub looks for mentions and references, so text is decoded before it is
// escaped. Only names of characters that mean something to Markdown or to GitHub, or that cannot be seen, are
// here: any other name keeps its ampersand, which is escaped, and is shown as it was written.

const named: { readonly [name: string]: string } = {
  amp: '&',
  AMP: '&',
  lt: '<',
  LT: '<',
  gt: '>',
  GT: '>',
  quot: '"',
  QUOT: '"',
  apos: "'",
  commat: '@',
  num: '#',
  dollar: '$',
  percnt: '%',
  excl: '!',
  quest: '?',
  ast: '*',
  midast: '*',
  plus: '+',
  equals: '=',
  comma: ',',
  period: '.',
  colon: ':',
  semi: ';',
  sol: '/',
  bsol: '\\',
  lowbar: '_',
  UnderBar: '_',
  grave: '`',
  DiacriticalGrave: '`',
  Hat: '^',
  vert: '|',
  verbar: '|',
  VerticalLine: '|',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  lcub: '{',
  lbrace: '{',
  rcub: '}',
  rbrace: '}',
  Tab: '\t',
  NewLine: '\n',
  nbsp: '\u00a0',
  NonBreakingSpace: '\u00a0',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
  NoBreak: '\u2060',
  ZeroWidthSpace: '\u200b',
  NegativeVeryThinSpace: '\u200b',
  NegativeThinSpace: '\u200b',
  NegativeMediumSpace: '\u200b',
  NegativeThickSpace: '\u200b',
  ApplyFunction: '\u2061',
  af: '\u2061',
  InvisibleTimes: '\u2062',
  it: '\u2062',
  InvisibleComma: '\u2063',
  ic: '\u2063',
};

const entity = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,21}));/g;

const ofCode = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);

const decodeOnce = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  if (decimal !== undefined) return ofCode(Number.parseInt(decimal, 10));
  if (hex !== undefined) return ofCode(Number.parseInt(hex, 16));
  return name !== undefined && Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
};

export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(entity, decodeOnce) : text;

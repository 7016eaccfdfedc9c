// The only place where a string becomes Markdown. What comes from outside goes through `text`, `cell` or
// `code`; what is ours is written with the `md` tag, whose fixed parts are source code.

import type { Markdown } from '../domain/effect.ts';
import { visible } from '../domain/visible.ts';
import { decodeEntities } from './entities.ts';

const trusted = (value: string): Markdown => value as Markdown;

/** U+200B: nothing to see, but GitHub no longer finds a mention, a reference or an address across it. */
const gap = '\u200b';

const fold = (value: string): string => value.replace(/[\t\n\v\f\r \u0085]+/g, ' ').replace(/^ | $/g, '');

/** No entity is longer than this, so this many units per wanted code point are enough to look at. */
const longestEntity = 24;

const cut = (value: string, most: number): string => {
  if (value.length <= most) return value;
  const points = Array.from(value);
  return points.length <= most ? value : `${points.slice(0, most - 1).join('')}…`;
};

/** One line of what a reader would see: entities decoded, unseen characters named, cut to `most` code points. */
export const plain = (untrusted: string, most: number): string => {
  const folded = fold(untrusted);
  const looked = folded.slice(0, longestEntity * most);
  const decoded = fold(decodeEntities(looked));
  // More than `most` code points whatever they are, so that `cut` still sees that there is more.
  const near = decoded.slice(0, 2 * (most + 1));
  const shown = visible(near);
  return cut(looked.length < folded.length ? `${shown}…` : shown, most);
};

const breakReferences = (value: string): string =>
  value
    .replace(/[@#]/g, `$&${gap}`)
    .replace(/:(?! )/g, `:${gap}`)
    .replace(/\$/g, `${gap}$$${gap}`)
    .replace(/\b(?:GH|GHSA|CVE)-/gi, `$&${gap}`)
    .replace(/www(?=\.)/gi, `$&${gap}`)
    .replace(/[0-9a-f]{7,}/gi, (run) => run.replace(/.{6}(?=.)/g, `$&${gap}`));

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&vert;',
};

const escapeInline = (value: string): string =>
  value.replace(/[&<>|\\`*_[\]~$]/g, (character) => entities[character] ?? `\\${character}`);

// What would open a list, a setext heading or another bot's command on a line of its own.
const escapeStart = (value: string): string =>
  value.replace(/^[-+=/]/, '\\$&').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');

const inert = (shown: string): Markdown => trusted(escapeStart(escapeInline(breakReferences(shown))));

/** Running text: says what the author wrote and does nothing. */
export const text = (untrusted: string, most = 300): Markdown => inert(plain(untrusted, most));

/** The same for a table's cell, which is never empty. */
export const cell = (untrusted: string, most = 100): Markdown => {
  const shown = plain(untrusted, most);
  return shown === '' ? trusted('–') : inert(shown);
};

/** Names, paths and digests. GitHub looks for no references in code; where code cannot hold it, it is text. */
export const code = (untrusted: string, most = 160): Markdown => {
  const shown = plain(untrusted, most);
  if (shown === '') return trusted('(empty)');
  return /[`|$]/.test(shown) ? inert(shown) : trusted(`\`${shown}\``);
};

/** Our own words: what is fixed is source code, what is put in is Markdown already. */
export const md = (fixed: TemplateStringsArray, ...parts: readonly Markdown[]): Markdown =>
  trusted(String.raw({ raw: fixed.map((piece) => piece) }, ...parts));

export const join = (parts: readonly Markdown[], between: Markdown): Markdown => trusted(parts.join(between));

export const none: Markdown = trusted('');

/** A number with its thousands apart, which also keeps long ones from looking like a commit. */
export const count = (value: number): Markdown => {
  const [whole = '', ...fraction] = String(Math.abs(value)).split('.');
  const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
  return trusted(value < 0 ? `−${grouped}` : grouped);
};

/** What a compiled template gave; for templates.ts alone. */
export const templated = (output: string): Markdown =>
  trusted(
    output
      .replace(/\n{3,}/g, '\n\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  );

export const codePoints = (value: string): number => {
  let points = 0;
  for (const _ of value) points += 1;
  return points;
};

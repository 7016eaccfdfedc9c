// Names of people are written as code: a sticky comment must not call them on every edit.

import type { Markdown } from '../domain/effect.ts';
import { code, count, join, md, none } from './markdown.ts';

const mostNames = 5;

const named = (names: readonly string[], last: Markdown): Markdown => {
  const shown = names.slice(0, mostNames).map((name) => code(name, 60));
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, md`${count(rest)} more`] : shown;
  const end = parts.at(-1) ?? none;
  return parts.length < 2 ? end : md`${join(parts.slice(0, -1), md`, `)} ${last} ${end}`;
};

export const anyOf = (names: readonly string[]): Markdown => named(names, md`or`);
export const allOf = (names: readonly string[]): Markdown => named(names, md`and`);

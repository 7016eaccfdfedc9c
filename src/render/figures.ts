// Numbers as a reader wants them: short, but never rounded onto the bar that they miss.

import type { Markdown } from '../domain/effect.ts';
import type { Finding, Operator, Quantity, Where } from '../domain/finding.ts';
import { code, count, join, md, none } from './markdown.ts';

const rounded = (value: number): number =>
  Math.abs(value) >= 0.001 || value === 0 ? Number(value.toFixed(4)) : Number(value.toPrecision(3));

const isPlain = (value: number): boolean =>
  Number.isFinite(value) && (value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15));

const short = (value: number): Markdown => (isPlain(value) ? count(rounded(value)) : code(String(value)));

const digest = /^(?:sha256:)?[0-9a-f]{40,}$/;

/** A quantity beside the one that it is measured against: in full when rounding would make them look equal. */
export const figure = (quantity: Quantity, against: Quantity | null = null): Markdown => {
  if (typeof quantity === 'boolean') return quantity ? md`yes` : md`no`;
  if (typeof quantity === 'string')
    return code(digest.test(quantity) ? `${quantity.slice(0, 19)}…` : quantity, 60);
  const looksEqual =
    typeof against === 'number' && against !== quantity && rounded(against) === rounded(quantity);
  return looksEqual ? code(String(quantity)) : short(quantity);
};

const words: { readonly [operator in Operator]: Markdown } = {
  '>=': md`≥`,
  '<=': md`≤`,
  '=': md`=`,
  present: md`present`,
};

const place = (where: Where | null): Markdown => {
  const columns = Object.entries(where ?? {});
  if (columns.length === 0) return none;
  const named = columns.map(([column, value]) =>
    value === null ? md`${code(column, 60)} missing` : code(`${column}=${value}`, 60),
  );
  return md` for ${join(named, md`, `)}`;
};

/** What the gate asks: "auc_roc ≥ 0.91 for sex=F". */
export const asked = (finding: Finding): Markdown => {
  const subject = code(finding.subject, 80);
  const operator = finding.operator === null ? none : md` ${words[finding.operator]}`;
  const bar =
    finding.expected === null || finding.operator === 'present'
      ? none
      : md` ${figure(finding.expected, finding.actual)}`;
  return md`${subject}${operator}${bar}${place(finding.where)}`;
};

const range = (finding: Finding): Markdown =>
  finding.low === null || finding.high === null
    ? none
    : md` [${figure(finding.low, finding.expected)}, ${figure(finding.high, finding.expected)}]`;

const rows = (finding: Finding): Markdown =>
  finding.rows === null ? none : md`, n\u00a0=\u00a0${count(finding.rows)}`;

/** What the evidence says: "0.951 [0.947, 0.955], n = 20,000"; nothing when there is none. */
export const found = (finding: Finding): Markdown =>
  finding.actual === null
    ? none
    : md`${figure(finding.actual, finding.expected)}${range(finding)}${rows(finding)}`;

/** By how much a bar is missed: "0.038 short", "12 over". */
export const miss = (finding: Finding): Markdown => {
  const { actual, expected, operator } = finding;
  if (typeof actual !== 'number' || typeof expected !== 'number') return none;
  const distance = Number((actual - expected).toPrecision(12));
  if (operator === '>=' && distance < 0) return md`${figure(-distance)} too low`;
  if (operator === '<=' && distance > 0) return md`${figure(distance)} too high`;
  return none;
};

import { Decimal } from '../decimal.ts';
import type { Value } from '../document/value.ts';
import type { Judgement } from '../finding.ts';
import { stated } from '../manifest/manifest.ts';
import { name, some } from '../schema/atoms.ts';
import { type About, claim, defineGate, fail, lineOf, pass } from './gate.ts';

export const documented = defineGate({
  kind: 'documented',
  asks: 'Are these parts of the manifest written?',
  example: 'documented: [problem, data, deployment.rollback_plan]',
  options: { documented: some(name()) },
  judge: ({ documented: wanted }, about) => {
    const missing = wanted.flatMap((dotted) => unwritten(dotted, about));
    return missing.length === 0 ? [allWritten(wanted)] : missing;
  },
});

const allWritten = (wanted: readonly string[]): Judgement =>
  pass(
    claim(wanted.join(', '), { operator: 'present', evidence: 'declared' }),
    `written: ${wanted.join(', ')}`,
  );

const unwritten = (dotted: string, { manifest }: About): readonly Judgement[] => {
  const path = dotted.split('.');
  const value = stated(manifest, path);
  if (isWritten(value)) return [];
  const subject = claim(dotted, { operator: 'present', evidence: 'declared', at: lineOf(manifest, path) });
  const because = value === undefined ? `${dotted} is missing` : `${dotted} says nothing yet`;
  return [fail(subject, because, `Write ${dotted} in ${manifest.file}.`)];
};

const placeholder = /^(?:todo|tbd|tba|fixme|xxx|none yet|to be (?:done|defined|decided|written))[.!\s]*$/i;

/** A letter or a digit of any script. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Something a reader can use: not empty, not a placeholder. A `false` or a 0 is an answer. */
const isWritten = (value: Value | undefined): boolean => {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return hasWords(value) && !placeholder.test(value.trim());
  if (typeof value === 'boolean' || value instanceof Decimal) return true;
  return Object.values(value as { readonly [key: string]: Value }).some(isWritten);
};

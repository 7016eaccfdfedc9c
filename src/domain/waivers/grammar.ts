import { type Ceiling, takeCeiling } from './ceiling.ts';
import { type Target, takeTarget } from './finding-name.ts';
import { type Meant, meant, type Reading, reading, refuse, shown } from './meant.ts';

// The words after `/assay waive` and `/assay unwaive`. docs/reviewer.md has the grammar.

export interface Waiving {
  readonly target: Target;
  /** A day or a moment, as it was written. */
  readonly until: string;
  readonly ceiling: Ceiling | null;
  readonly because: string;
}

const example =
  'such as: /assay waive recall-slices[region=north] until 2026-03-09 because the soak ends then';

export const parseWaive = (argument: string): Meant<Waiving> => {
  const target = takeTarget(argument.trim());
  if (target.kind === 'refused') return target;
  const until = takeUntil(target.value.rest);
  if (until.kind === 'refused') return until;
  const ceiling = takeCeiling(until.value.rest);
  if (ceiling.kind === 'refused') return ceiling;
  const because = reasonIn(ceiling.value.rest);
  if (because.kind === 'refused') return because;
  return meant({
    target: target.value.value,
    until: until.value.value,
    ceiling: ceiling.value.value,
    because: because.value,
  });
};

/** What is to be lifted; a reason may follow. */
export const parseUnwaive = (argument: string): Meant<Target> => {
  const target = takeTarget(argument.trim());
  if (target.kind === 'refused') return target;
  const { value, rest } = target.value;
  return rest === '' || /^because(?=\s|$)/i.test(rest)
    ? meant(value)
    : refuse(`after the finding only because may follow, and not ${shown(rest)}`);
};

const takeUntil = (text: string): Reading<string> => {
  const [all = '', date] = /^until\s+(\S+)/i.exec(text) ?? [];
  if (date !== undefined) return reading(date, text.slice(all.length));
  const found = text === '' ? '' : `, and not ${shown(text)}`;
  return refuse(`until and a date must follow the finding${found}, ${example}`);
};

const reasonIn = (text: string): Meant<string> => {
  const [all] = /^because(?=\s|$)/i.exec(text) ?? [];
  if (all === undefined) {
    const found = text === '' ? '' : `, and not ${shown(text)}`;
    return refuse(`because and a reason must follow the date${found}, ${example}`);
  }
  const reason = text.slice(all.length).trim();
  if (!hasWords(reason))
    return refuse(
      `a reason takes a few words (at least ${leastWords}): whoever reads it later was not there`,
    );
  // At the end it would read as a limit and be none.
  return /\bonly\s+while\b/i.test(reason)
    ? refuse('only while stands before because: until DATE only while … because …')
    : meant(reason);
};

const leastWords = 3;

/** In scripts that put no blanks between words each character counts for one. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

const hasWords = (reason: string): boolean => {
  let words = 0;
  for (const _ of reason.matchAll(word)) {
    words += 1;
    if (words === leastWords) return true;
  }
  return false;
};

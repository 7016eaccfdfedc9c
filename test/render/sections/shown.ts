// How a section comes out through its own template; null when it has nothing to say.

import type { Transition, Verdict } from '../../../src/domain/verdict.ts';
import { type Detail, everything } from '../../../src/render/detail.ts';
import type { Page, Part, Section } from '../../../src/render/sections/section.ts';
import { aTransition, aVerdict, templates } from '../builders.ts';

export const shown = <Subject>(
  section: Section<Subject>,
  subject: Subject,
  less: Partial<Detail> = {},
): string | null => {
  const view = section.view(subject, { ...everything, ...less });
  return view === null ? null : (templates[section.name]?.(view) ?? 'no template');
};

export const page = (over: Partial<Verdict> = {}): Page => ({
  verdict: aVerdict(over),
  dropped: [],
  faults: [],
});

export const part = (over: Partial<Transition> = {}, alone = true): Part => ({
  transition: aTransition(over),
  alone,
});

export const role = {
  role: 'lead',
  needed: 1,
  filled_by: [],
  could_be_filled_by: ['lea', 'liam'],
  ask: ['@acme/ml-leads'],
  until: null,
} as const;

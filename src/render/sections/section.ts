import type { Transition, Verdict } from '../../domain/verdict.ts';
import type { Detail } from '../detail.ts';
import type { TemplateFault } from '../template-check.ts';
import type { View } from '../view.ts';

/** One part of the card: what is said is decided here, where it stands on the page by the template of its name. */
export interface Section<Subject> {
  readonly name: string;
  /** null: nothing to say, and the section is left out. */
  readonly view: (subject: Subject, detail: Detail) => View | null;
  /** A filled view: templates, overrides above all, are checked against it before they are used. */
  readonly sample: View;
}

export interface Page {
  readonly verdict: Verdict;
  readonly dropped: readonly string[];
  readonly faults: readonly TemplateFault[];
}

export interface Part {
  readonly transition: Transition;
  /** The only one of the verdict: the headline names it already. */
  readonly alone: boolean;
}

import { approvals } from './approvals.ts';
import { digests } from './digests.ts';
import { failures } from './failures.ts';
import { footer } from './footer.ts';
import { gates } from './gates.ts';
import { headline } from './headline.ts';
import { notCounted } from './not-counted.ts';
import { policyChange } from './policy-change.ts';
import { problems } from './problems.ts';
import type { Page, Part, Section } from './section.ts';
import { transition } from './transition.ts';
import { waivers } from './waivers.ts';

// The order of the card: what was decided, what is missing and from whom; then why; then what to check it by.
export const opening: readonly Section<Page>[] = [headline, waivers, problems, policyChange];
export const perTransition: readonly Section<Part>[] = [transition, failures, gates, approvals, notCounted];
export const closing: readonly Section<Page>[] = [digests, footer];

type Named = Pick<Section<never>, 'name' | 'sample'>;
export const allSections: readonly Named[] = [...opening, ...perTransition, ...closing];

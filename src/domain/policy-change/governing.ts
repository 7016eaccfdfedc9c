import { codeownersPaths } from '../codeowners/codeowners.ts';
import { journalPath, policyPath, templatesFolder, testsFolder } from '../governed.ts';
import type { Content, GoverningKind } from '../snapshot.ts';

// An action of the repository's own may run assay for the workflow that names it.
const workflow = /^\.github\/(?:workflows\/[^/]+|actions\/(?:.+\/)?action)\.ya?ml$/;
const ownWorkflow = /^\.github\/workflows\/assay\.ya?ml$/;

/** Which workflow, or action of one, runs assay is said by what stands in it, not by its name. */
export const isWorkflow = (path: string): boolean => workflow.test(path);

const mentionsAssay = (content: Content): boolean =>
  content.kind === 'text' ? /assay/i.test(content.text) : content.kind === 'refused';

interface Sides {
  readonly base: Content;
  readonly head: Content;
}

interface Known {
  /** Files of sealed labels. */
  readonly labels: ReadonlySet<string>;
  /** What a changed workflow says. */
  readonly workflows: ReadonlyMap<string, Sides>;
}

/** What of all that judges models this file is; null: it is none of it. */
export const governingKind = (path: string, { labels, workflows }: Known): GoverningKind | null => {
  if (path === policyPath) return 'policy';
  if (path.startsWith(`${templatesFolder}/`)) return 'template';
  if (path.startsWith(`${testsFolder}/`)) return 'test';
  // Who takes a line out of it settles a follow-up that nobody did.
  if (path === journalPath) return 'journal';
  if (codeownersPaths.includes(path)) return 'codeowners';
  if (labels.has(path)) return 'labels';
  return isAssays(path, workflows.get(path)) ? 'workflow' : null;
};

const isAssays = (path: string, sides: Sides | undefined): boolean =>
  ownWorkflow.test(path) ||
  (isWorkflow(path) && sides !== undefined && (mentionsAssay(sides.base) || mentionsAssay(sides.head)));

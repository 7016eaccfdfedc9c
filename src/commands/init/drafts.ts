import { readFileSync } from 'node:fs';
import { matchesAny } from '../../domain/glob.ts';
import { policyPath, testsFolder } from '../../domain/governed.ts';
import { defaultManifests } from '../../domain/policy/policy.ts';
import { filesBelow } from '../../local/files.ts';
import type { Names } from './guess.ts';
import { type Target, targetAt } from './target.ts';

/** One file that is wanted, and what is to happen to it. */
export type Draft = { readonly path: string } & (
  | { readonly kind: 'create'; readonly text: string }
  | { readonly kind: 'append'; readonly before: string; readonly text: string }
  | { readonly kind: 'keep' | 'refuse'; readonly because: string }
);

const testPath = `${testsFolder}/undescribed.yaml`;
const workflowPath = '.github/workflows/assay.yml';

export const draftsFor = async (root: string, names: Names, home: URL): Promise<readonly Draft[]> => {
  const template = (name: string): string => readFileSync(new URL(`templates/init/${name}`, home), 'utf8');
  const policy = await created(root, policyPath, policyFor(template('policy.yaml'), names));
  return [
    policy,
    // What it expects holds for the policy that is written here, not for one that is there already.
    ...(policy.kind === 'create' ? [await created(root, testPath, template('policy-test.yaml'))] : []),
    await created(root, workflowPath, template('assay.yml')),
    await codeowners(root, names),
    ...(await manifest(root, manifestFor(template('manifest.yaml'), names), names)),
  ];
};

const created = async (root: string, path: string, text: string): Promise<Draft> => {
  const target = await targetAt(root, path);
  if (target.kind === 'refused') return { path, kind: 'refuse', because: target.because };
  return target.kind === 'free'
    ? { path, kind: 'create', text }
    : { path, kind: 'keep', because: 'it is there already' };
};

const isTeam = (name: string): boolean => name.includes('/');

const policyFor = (template: string, { lead: { value } }: Names): string => {
  const bare = value.slice(1);
  return template.replace('__LEAD__', isTeam(value) ? `{ teams: [${bare}] }` : `{ users: [${bare}] }`);
};

const manifestFor = (template: string, { owner, model }: Names): string =>
  template
    .replace('__MODEL__', JSON.stringify(model.value))
    .replaceAll('__OWNER__', JSON.stringify(owner.value));

/** The first manifest, where there is none yet or one was asked for by name. */
const manifest = async (root: string, text: string, { model }: Names): Promise<readonly Draft[]> => {
  const path = `models/${model.value}/0.1.0.yaml`;
  if (!model.guessed) return [await created(root, path, text)];
  const known = (await filesBelow(root)).find((file) => matchesAny(file, defaultManifests));
  return [
    known === undefined
      ? await created(root, path, text)
      : { path: known, kind: 'keep', because: 'there are manifests already; --model writes another' },
  ];
};

// GitHub reads the first of these that exists.
const ownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

const codeowners = async (root: string, { lead }: Names): Promise<Draft> => {
  for (const path of ownersPaths) {
    const target = await targetAt(root, path);
    if (target.kind !== 'free') return extended(path, target, lead.value);
  }
  return { path: ownersPaths[0], kind: 'create', text: ownersLines(ownersPaths[0], lead.value) };
};

const extended = (path: string, target: Exclude<Target, { kind: 'free' }>, lead: string): Draft => {
  if (target.kind === 'refused') return { path, kind: 'refuse', because: target.because };
  if (/^\/?\.assay\/?\s/m.test(target.text))
    return { path, kind: 'keep', because: 'it has lines for .assay/ already' };
  const gap = target.text === '' || target.text.endsWith('\n\n') ? '' : '\n';
  return { path, kind: 'append', before: target.text, text: `${gap}${ownersLines(path, lead)}` };
};

/** The last line that matches counts at GitHub, so these stand at the end. */
const ownersLines = (path: string, lead: string): string =>
  [
    '# What decides about promotions changes only with the consent of those who sign them off.',
    `/.assay/ ${lead}`,
    `/${workflowPath} ${lead}`,
    `/${path} ${lead}`,
    '',
  ].join('\n');

import { invalid, Refusal } from '../refusal.ts';
import { type Label, nextId, type Pull, type Repo, type State } from '../state.ts';
import { checkLength } from './limits.ts';

/** Label names are told apart without case. */
export const labelFor = (repo: Repo, name: string): Label | undefined => repo.labels.get(name.toLowerCase());

export function createLabel(
  state: State,
  repo: Repo,
  wanted: { name: string; color?: string | undefined; description?: string | null | undefined },
): Label {
  if (labelFor(repo, wanted.name) !== undefined) {
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'Label', code: 'already_exists', field: 'name' },
    ]);
  }
  checkLength('Label', 'name', wanted.name, 50);
  checkLength('Label', 'description', wanted.description ?? '', 100);
  const color = wanted.color ?? 'ededed';
  if (!/^[0-9a-fA-F]{6}$/.test(color)) throw invalid('Label', 'color', 'color is invalid');
  const label = { id: nextId(state), name: wanted.name, color, description: wanted.description ?? null };
  repo.labels.set(wanted.name.toLowerCase(), label);
  return label;
}

/** Over REST a label that does not exist yet is made on the way. */
export function putLabels(state: State, repo: Repo, pull: Pull, names: readonly string[]): void {
  for (const name of names) {
    const label = labelFor(repo, name) ?? createLabel(state, repo, { name });
    pull.labels.add(label.name);
  }
}

export function labelsOf(repo: Repo, pull: Pull): Label[] {
  return [...pull.labels].flatMap((name) => labelFor(repo, name) ?? []);
}

export function removeLabel(repo: Repo, pull: Pull, name: string): void {
  const label = labelFor(repo, name);
  if (label === undefined || !pull.labels.delete(label.name)) throw new Refusal(404, 'Label does not exist');
}

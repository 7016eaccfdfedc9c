import type { Change } from './changes.ts';
import type { Champion } from './gates/gate.ts';
import type { Manifest } from './manifest/manifest.ts';

/** The one version in production at base; where there is none, or more than one, the one that `replaces` names. */
export const championOf = (
  { model, version, subject }: Change,
  atBase: readonly Manifest[],
  unread: number,
): Champion => {
  const others = atBase.filter((other) => other.name === model && other.version !== version);
  const named = subject.data.model.replaces;
  if (named !== undefined && !others.some((other) => other.version === named))
    return namedChampion(others, { named, model, unread });
  const serving = others.filter((other) => other.status === 'production');
  const [only, second] = serving;
  if (only !== undefined && second === undefined) return { kind: 'one', manifest: only };
  if (second !== undefined)
    return named === undefined ? tooMany(serving) : namedChampion(serving, { named, model, unread });
  if (named !== undefined) return namedChampion(others, { named, model, unread });
  return unread === 0
    ? { kind: 'none' }
    : unknown(`${unread} manifests of ${model} were not read: there are too many`);
};

const unknown = (because: string): Champion => ({
  kind: 'unknown',
  because,
  remedy: 'Name the champion in model.replaces.',
});

interface Named {
  readonly named: string;
  readonly model: string;
  readonly unread: number;
}

const namedChampion = (others: readonly Manifest[], { named, model, unread }: Named): Champion => {
  const found = others.find((other) => other.version === named);
  if (found !== undefined) return { kind: 'one', manifest: found };
  const because =
    unread === 0
      ? `model.replaces names ${named}, and base has no such version of ${model}`
      : `the manifest of ${model} ${named} was not read`;
  return {
    kind: 'unknown',
    because,
    remedy: 'Name a version in model.replaces that has a manifest at base.',
  };
};

const tooMany = (serving: readonly Manifest[]): Champion =>
  unknown(`${serving.map((one) => one.version).join(' and ')} are both in production at base`);

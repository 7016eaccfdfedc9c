import { championOf } from './champion.ts';
import { type Change, changesOf } from './changes.ts';
import { demandsFor } from './demands.ts';
import { type Sealed, sealedFor } from './holdout/sealed.ts';
import type { Manifest } from './manifest/manifest.ts';
import { asksData, isNeeded, type Needs, together } from './measurement.ts';
import { binsOf, levelOf, type Policy, parsePolicy, waysOf } from './policy/policy.ts';
import { type Prices, pricedAtBase, pricesBefore } from './prices.ts';
import { isSameContent } from './same-content.ts';
import type { Snapshot } from './snapshot.ts';

/** Predictions and data sets that the gates of a change ask about. */
export interface Wanted {
  readonly manifest: Manifest;
  readonly champion: Manifest | null;
  readonly needs: Needs;
  readonly level: number;
  /** What errors cost by what stands at base; left out: nothing there says, or nobody asks. */
  readonly prices?: Prices;
  /** The labels to measure on, by the policy at base; left out: those that the predictions bring. */
  readonly holdout?: Sealed;
}

type Known = Omit<Snapshot, 'measurements'>;

/** What is to be measured before this change can be judged: nothing that no gate asks for. */
export const wantedMeasurements = (snapshot: Known, policy: Policy): readonly Wanted[] => {
  const policies = [policy, ...policyAtHead(snapshot)];
  const level = Math.max(...policies.map(levelOf));
  const asked = new Map<string, Wanted>();
  for (const one of policies.flatMap((each) => wantedBy(each, snapshot))) {
    const before = asked.get(one.manifest.file);
    const needs = before === undefined ? one.needs : together([before.needs, one.needs]);
    const holdout = sealedFor(policy, one.manifest.name);
    asked.set(one.manifest.file, {
      ...one,
      ...(holdout === null ? {} : { holdout }),
      champion: before?.champion ?? one.champion,
      // The base's alone: edges that a pull request moves could hide a group in another.
      needs: { ...needs, bins: binsOf(policy) },
      level,
    });
  }
  return [...asked.values()];
};

/** A change is judged by both policies, so what either asks is measured. */
const policyAtHead = ({ policy: { path, base, head } }: Known): readonly Policy[] => {
  if (head.kind !== 'text' || isSameContent(base, head)) return [];
  const parsed = parsePolicy(path, head.text);
  return parsed.ok ? [parsed.value] : [];
};

const wantedBy = (policy: Policy, snapshot: Known): readonly Wanted[] => {
  const found = changesOf({ ...snapshot, measurements: {} }, waysOf(policy));
  const all = { atBase: found.atBase, unread: snapshot.siblings.unread };
  return found.changes.flatMap((change) => {
    const needs = needsOf(change, policy);
    const names = change.subject.data.evaluation?.predictions !== undefined;
    if (!change.lawful || !((isNeeded(needs) && names) || asksData(needs))) return [];
    const asksChampion = needs.champion || needs.championSlices;
    const champion = asksChampion ? championOf(change, found.atBase, snapshot.siblings.unread) : null;
    return [
      {
        manifest: change.subject,
        champion: champion?.kind === 'one' ? champion.manifest : null,
        needs,
        level: levelOf(policy),
        ...pricesFor(change, needs, all),
      },
    ];
  });
};

/** The champion's prices count whether or not the models are compared. */
const pricesFor = (change: Change, { metrics }: Needs, all: Siblings): Pick<Wanted, 'prices'> => {
  if (!metrics.some((id) => pricedAtBase(id) !== null)) return {};
  const standing = pricesBefore(championOf(change, all.atBase, all.unread), change.base);
  return standing === null ? {} : { prices: standing.prices };
};

interface Siblings {
  readonly atBase: readonly Manifest[];
  readonly unread: number;
}

export const needsOf = (change: Change, policy: Policy): Needs =>
  together(
    demandsFor(change, policy).gates.flatMap((id) => policy.data.gates?.[id]?.needs(change.subject) ?? []),
  );

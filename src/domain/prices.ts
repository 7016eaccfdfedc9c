import { Decimal } from './decimal.ts';
import type { Champion } from './gates/gate.ts';
import type { Manifest } from './manifest/manifest.ts';

// What an error costs decides what a model is worth, so the prices are not the pull request's to choose: those that stand
// at base count beside its own.

const kinds = ['false_positive', 'false_negative', 'true_positive', 'true_negative'] as const;

type Kind = (typeof kinds)[number];

/** What a decision of each kind costs; a gain is a negative cost. */
export type Prices = { readonly [kind in Kind]: Decimal | null } & { readonly unit: string | null };

/** Metrics that say something else at other prices. */
export const pricedMetrics = ['cost_of_error', 'expected_value_per_1000'] as const;

export const isPriced = (id: string): boolean => pricedMetrics.some((one) => one === id);

const suffix = '@base';

/** The same metric at the prices that stand at base. */
export const atBasePrices = (id: string): string => `${id}${suffix}`;

/** The metric that such an id is of; null: it is none. */
export const pricedAtBase = (id: string): string | null =>
  id.endsWith(suffix) && isPriced(id.slice(0, -suffix.length)) ? id.slice(0, -suffix.length) : null;

/** Null unless both errors have a cost: one alone says nothing of a decision. */
export const pricesOf = ({ data }: Manifest): Prices | null => {
  const written = data.problem?.cost_of_error;
  if (written?.false_positive === undefined || written.false_negative === undefined) return null;
  return {
    false_positive: written.false_positive,
    false_negative: written.false_negative,
    true_positive: written.true_positive ?? null,
    true_negative: written.true_negative ?? null,
    unit: written.unit ?? null,
  };
};

export interface Standing {
  readonly prices: Prices;
  /** `champion 3.1.8`, or the version itself as it stands at base. */
  readonly whose: string;
}

/** The prices that stand before this pull request: the champion's, or else this version's own. */
export const pricesBefore = (champion: Champion, base: Manifest | null): Standing | null => {
  if (champion.kind === 'one') {
    const prices = pricesOf(champion.manifest);
    if (prices !== null) return { prices, whose: `champion ${champion.manifest.version}` };
  }
  const own = base === null ? null : pricesOf(base);
  return own === null ? null : { prices: own, whose: 'base' };
};

const nothing = Decimal.ofInteger(0);

/** `false_negative 50 -> 5`, for each that differs. */
export const changesOfPrices = (before: Prices, after: Prices): readonly string[] => [
  ...kinds
    .filter((kind) => (before[kind] ?? nothing).compare(after[kind] ?? nothing) !== 0)
    .map((kind) => `${kind} ${(before[kind] ?? nothing).text} -> ${(after[kind] ?? nothing).text}`),
  ...(before.unit === after.unit ? [] : [`unit ${before.unit ?? 'none'} -> ${after.unit ?? 'none'}`]),
];

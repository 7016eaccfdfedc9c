import { isNeeded, type Measurement } from '../../domain/measurement.ts';
import type { Noted } from '../../evidence/evidence.ts';
import type { Measure, MeasurementCache, MeasureRequest } from '../../ports.ts';
import type { Workplace } from '../embedded.ts';
import { isCovered, type Key, keyOf } from './key.ts';
import { type WatchingLedger, watchingLedger } from './ledger.ts';

export interface Keeping {
  readonly cache: MeasurementCache;
  /** Which code measures: another one may find other numbers. */
  readonly engine: string;
}

const nameOf = ({ reference }: Noted): string =>
  reference.path ?? reference.dvc ?? 'a file that the manifest names';

const spoiled = (measurement: Measurement, changed: Noted): Measurement => ({
  kind: 'unmeasured',
  because: `${nameOf(changed)} changed while it was measured, so the numbers may be of other bytes than its digest`,
  remedy: 'Let the step that writes it finish before assay starts, then run assay again.',
  ...(measurement.holdout === undefined ? {} : { holdout: measurement.holdout }),
});

/** What is missing today may be brought tomorrow: only what rests on evidence that was found is worth keeping. */
const isWhole = (
  { measurement, key }: { readonly measurement: Measurement; readonly key: Key },
  ledger: WatchingLedger,
  request: MeasureRequest,
): boolean =>
  (measurement.kind === 'measured' || !isNeeded(request.wanted.needs)) &&
  isCovered(key, ledger.all(), request);

/** Measures what was not measured before, and takes back what was measured on files that did not stay as they were. */
export const measuringOnce =
  (engine: (workplace: Workplace) => Measure, workplace: Workplace, keeping: Keeping | null): Measure =>
  async (request) => {
    const ledger = watchingLedger();
    const here = { ...workplace, ledger };
    const key = keeping === null ? null : await keyOf(request, here, keeping.engine);
    const kept = keeping === null || key === null ? null : await keeping.cache.get(key.digest);
    if (kept !== null) return kept;
    const measurement = await engine(here)(request);
    const changed = await ledger.changed();
    if (changed !== null) return spoiled(measurement, changed);
    if (keeping !== null && key !== null && isWhole({ measurement, key }, ledger, request))
      await keeping.cache.put(key.digest, measurement);
    return measurement;
  };

import { ageOf } from './age-of.ts';
import { business } from './business.ts';
import { calibration } from './calibration.ts';
import { canary } from './canary.ts';
import { compare } from './compare.ts';
import { data } from './data.ts';
import { declared } from './declared.ts';
import { documented } from './documented.ts';
import { fairness } from './fairness.ts';
import type { Gate } from './gate.ts';
import { latency } from './latency.ts';
import { leakage } from './leakage.ts';
import { metric } from './metric.ts';
import { shadow } from './shadow.ts';
import { weakSlices } from './weak-slices.ts';

/** Every kind of gate, in the order in which a model meets them on its way to production; the docs follow it. */
export const gates: readonly Gate[] = [
  documented,
  data,
  metric,
  weakSlices,
  compare,
  declared,
  leakage,
  calibration,
  fairness,
  latency,
  business,
  shadow,
  canary,
  ageOf,
];

export const gateOf = (kind: string): Gate | null => gates.find((gate) => gate.kind === kind) ?? null;

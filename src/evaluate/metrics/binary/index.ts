import type { Metric } from '../metric.ts';
import { accuracy } from './accuracy.ts';
import { aucRoc } from './auc-roc.ts';
import { averagePrecision } from './average-precision.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { brier } from './brier.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { costOfError, expectedValue } from './cost-of-error.ts';
import { count } from './count.ts';
import { ece } from './ece.ts';
import { eceQuantile } from './ece-quantile.ts';
import { f1 } from './f1.ts';
import { fn } from './fn.ts';
import { fnr } from './fnr.ts';
import { fp } from './fp.ts';
import { fpr } from './fpr.ts';
import { logLoss } from './log-loss.ts';
import { mcc } from './mcc.ts';
import { positives } from './positives.ts';
import { precision } from './precision.ts';
import { recall } from './recall.ts';
import type { BinarySample } from './sample.ts';
import { selectionRate } from './selection-rate.ts';
import { specificity } from './specificity.ts';
import { tn } from './tn.ts';
import { tp } from './tp.ts';

export const binaryMetrics: readonly Metric<BinarySample>[] = [
  count,
  positives,
  tn,
  fp,
  fn,
  tp,
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  specificity,
  fnr,
  fpr,
  f1,
  selectionRate,
  mcc,
  cohenKappa,
  aucRoc,
  averagePrecision,
  brier,
  logLoss,
  ece,
  eceQuantile,
  costOfError,
  expectedValue,
];

import type { Metric } from '../metric.ts';
import { accuracy } from './accuracy.ts';
import { aucOvoMacro } from './auc-ovo-macro.ts';
import { aucOvrMacro } from './auc-ovr-macro.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { count } from './count.ts';
import { f1Macro } from './f1-macro.ts';
import { f1Micro } from './f1-micro.ts';
import { f1Weighted } from './f1-weighted.ts';
import { logLoss } from './log-loss.ts';
import { mcc } from './mcc.ts';
import { precisionMacro } from './precision-macro.ts';
import { precisionMicro } from './precision-micro.ts';
import { precisionWeighted } from './precision-weighted.ts';
import { recallMacro } from './recall-macro.ts';
import { recallMicro } from './recall-micro.ts';
import { recallWeighted } from './recall-weighted.ts';
import type { MulticlassSample } from './sample.ts';
import { topKAccuracy } from './top-k-accuracy.ts';

export const multiclassMetrics: readonly Metric<MulticlassSample>[] = [
  count,
  accuracy,
  balancedAccuracy,
  precisionMacro,
  precisionMicro,
  precisionWeighted,
  recallMacro,
  recallMicro,
  recallWeighted,
  f1Macro,
  f1Micro,
  f1Weighted,
  mcc,
  cohenKappa,
  aucOvrMacro,
  aucOvoMacro,
  topKAccuracy,
  logLoss,
];

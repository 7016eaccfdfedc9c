import type { RegressionData } from '../../prepare/data.ts';
import type { Metric } from '../metric.ts';
import { count } from './count.ts';
import { d2 } from './d2.ts';
import { mae } from './mae.ts';
import { mape } from './mape.ts';
import { maxError } from './max-error.ts';
import { medae } from './medae.ts';
import { mse } from './mse.ts';
import { pinballLoss } from './pinball-loss.ts';
import { r2 } from './r2.ts';
import { rmse } from './rmse.ts';

export const regressionMetrics: readonly Metric<RegressionData>[] = [
  count,
  mae,
  mse,
  rmse,
  medae,
  mape,
  maxError,
  pinballLoss,
  r2,
  d2,
];

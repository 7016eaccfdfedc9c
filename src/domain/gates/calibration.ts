import { metricMeant } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { metricName } from '../schema/names.ts';
import { bounds, sides } from './bound.ts';
import { cannotTell, claim, defineGate, lineOf } from './gate.ts';
import { authorsOwn, judgeMeasured, notMeasured, supportMetrics } from './measured.ts';
import { noTask } from './metric.ts';

export const calibration = defineGate({
  kind: 'calibration',
  asks: 'Do the scores mean what they say as probabilities?',
  example: 'calibration: ece, at_most: 0.05',
  options: { calibration: metricName(), ...bounds },
  oneOf: ['at_least', 'at_most'],
  needs: (rule, manifest) => {
    const id = metricMeant(manifest, rule.calibration);
    return id === null || id.startsWith('x-') ? needing({}) : needing({ metrics: [id, ...supportMetrics] });
  },
  judge: (rule, { manifest, measurement, statistics }) => {
    const id = metricMeant(manifest, rule.calibration);
    if (id === null) return [noTask(rule.calibration)];
    if (id.startsWith('x-')) return [authorsOwn(id)];
    if (measurement.kind === 'unmeasured') return [notMeasured(id, measurement)];
    const { overall, evidence } = measurement;
    const about = claim(id, { at: lineOf(manifest, ['evaluation', 'predictions']) });
    const measured = { claim: about, value: overall[id], beside: overall, rows: evidence.rows };
    const [first, ...rest] = sides(rule).map((side) => judgeMeasured(measured, side, statistics));
    return first === undefined
      ? [cannotTell(about, 'the gate names no bar', 'Give at_most.')]
      : [first, ...rest];
  },
});

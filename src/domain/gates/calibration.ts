import type { Judgement } from '../finding.ts';
import { metricMeant } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { isAuthorsOwn } from '../metrics.ts';
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
    return id === null || isAuthorsOwn(id) ? needing({}) : needing({ metrics: [id, ...supportMetrics] });
  },
  hint: 'hosmer_lemeshow',
  judge: (rule, { manifest, measurement, statistics }) => {
    const id = metricMeant(manifest, rule.calibration);
    if (id === null) return [noTask(rule.calibration)];
    if (isAuthorsOwn(id)) return [authorsOwn(id)];
    const { task } = manifest.data.evaluation ?? {};
    if (task !== undefined && task !== 'binary' && isOfOneScore(id)) return [notOfOneScore(id, task)];
    if (measurement.kind === 'unmeasured') return [notMeasured(id, measurement)];
    const { overall, evidence } = measurement;
    const about = claim(id, { at: lineOf(manifest, ['evaluation', 'predictions']) });
    const measured = {
      claim: about,
      value: overall[id],
      beside: overall,
      rows: evidence.rows,
      ...inWords(id),
    };
    return sides(rule).map((side) => judgeMeasured(measured, side, statistics));
  },
});

const inWords = (id: string): { readonly unit?: string } =>
  id === 'hosmer_lemeshow' ? { unit: '(p-value)' } : {};

const ofOneScore: ReadonlySet<string> = new Set(['ece', 'ece_quantile', 'brier', 'hosmer_lemeshow']);

const isOfOneScore = (id: string): boolean => ofOneScore.has(id.split('@')[0] ?? '');

const notOfOneScore = (id: string, task: string): Judgement =>
  cannotTell(
    claim(id),
    `${id} looks at the one score of a binary task; the task is ${task}`,
    task === 'multiclass'
      ? 'Of several classes assay measures log_loss only: ask for calibration: log_loss, or evaluate each class against the rest as a binary task.'
      : 'Leave the gate out: predictions of this task are no probabilities.',
  );

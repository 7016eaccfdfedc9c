import type { Judgement } from '../finding.ts';
import { declaredMetric, metricMeant } from '../manifest/manifest.ts';
import { some, text } from '../schema/atoms.ts';
import { metricName } from '../schema/names.ts';
import { type Bounds, bounds, judgeSide, sides } from './bound.ts';
import { evidence, needsMeasuring, notMeasured } from './evidence.ts';
import { type About, cannotTell, claim, defineGate, lineOf, type NonEmpty } from './gate.ts';

export const metric = defineGate({
  kind: 'metric',
  asks: 'Does the metric reach its bar, overall and in every slice named?',
  example: 'metric: recall, at_least: 0.75, in: [[region], [region, age_band]]',
  options: { metric: metricName(), ...bounds, in: some(some(text())).optional(), evidence },
  oneOf: ['at_least', 'at_most'],
  judge: (rule, about) => {
    const id = metricMeant(about.manifest, rule.metric);
    if (id === null) return [noTask(rule.metric)];
    if (rule.in !== undefined) return [needsMeasuring(id)];
    return rule.evidence === 'measured' ? [notMeasured(id)] : judgeDeclared(id, rule, about);
  },
});

export const noTask = (id: string): Judgement =>
  cannotTell(
    claim(id),
    'the manifest does not say which task the model has',
    'State evaluation.task: binary, multiclass, regression or ranking.',
  );

const judgeDeclared = (id: string, rule: Bounds, { manifest }: About): NonEmpty<Judgement> => {
  const declared = declaredMetric(manifest, id);
  if (declared === null) return [undeclared(id, manifest.file)];
  const subject = claim(id, { evidence: 'declared', at: lineOf(manifest, declared.path) });
  const [first, ...rest] = sides(rule).map((side) => judgeSide(declared.value, side, subject));
  return first === undefined ? [undeclared(id, manifest.file)] : [first, ...rest];
};

const undeclared = (id: string, file: string): Judgement =>
  cannotTell(claim(id), `${file} declares no ${id}`, `Add ${id} to evaluation.metrics.`);

import {
  type LeakageCheck,
  type LeakageFound,
  leakageChecks,
  type MeasuredLeakage,
  tellingAuc,
} from '../datasets.ts';
import type { Claim, Judgement } from '../finding.ts';
import { needing } from '../measurement.ts';
import { choice, some } from '../schema/atoms.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass, skip } from './gate.ts';
import { judgeTimeless, judgeTimes } from './leakage-times.ts';
import { short } from './measured.ts';

export const leakage = defineGate({
  kind: 'leakage',
  asks: 'Did anything of the test data reach the training?',
  example: 'leakage: [id_overlap, row_overlap, time_order, single_feature]',
  options: { leakage: some(choice(leakageChecks)) },
  needs: ({ leakage: checks }) => needing({ leakage: checks }),
  judge: ({ leakage: checks }, about) => [...new Set(checks)].map((check) => judgeCheck(check, about)),
});

const unlooked = (check: string): Judgement =>
  cannotTell(
    claim(check, { evidence: 'measured' }),
    `${check} is not measured: nobody looked at the data`,
    'Judge the change again with assay check, or by the Action.',
  );

const judgeCheck = (check: LeakageCheck, about: About): Judgement => {
  const measured = about.measurement.data?.leakage;
  if (measured == null) return unlooked(check);
  if (measured.kind === 'unmeasured') return untold(check, measured, about);
  const found = measured.found[check];
  if (found === undefined) return unlooked(check);
  return judgeFound(check, found, { measured, about });
};

const untold = (
  check: string,
  { because, remedy }: { readonly because: string; readonly remedy: string },
  { manifest }: About,
): Judgement =>
  cannotTell(
    claim(check, { evidence: 'measured', at: lineOf(manifest, ['data', 'training']) }),
    `${check} cannot be told: ${because}`,
    remedy,
  );

interface Looked {
  readonly measured: Extract<MeasuredLeakage, { kind: 'measured' }>;
  readonly about: About;
}

const judgeFound = (check: LeakageCheck, found: LeakageFound, { measured, about }: Looked): Judgement => {
  const subject: Claim = claim(check, {
    rows: measured.test.rows,
    evidence: 'measured',
    at: lineOf(about.manifest, ['data', 'training']),
  });
  switch (found.kind) {
    case 'unmeasured':
      return untold(check, found, about);
    case 'inapplicable':
      return skip(subject, `${check} does not apply: ${found.because}`);
    case 'rows':
      return judgeRows(check, found, { measured, subject });
    case 'blurred':
      return blurred(check, found, { measured, subject });
    case 'features':
      return judgeFeatures(found, { measured, subject });
    case 'times':
      return judgeTimes(found, { subject, against: against(measured) });
    case 'timeless':
      return judgeTimeless(found.because, about.manifest);
  }
};

interface Told {
  readonly measured: Looked['measured'];
  readonly subject: Claim;
}

/** Which files: the test rows may be those of the predictions. */
const against = ({ training, test, instead }: Looked['measured']): string =>
  `${test.named} (${test.rows} rows) against ${training.named} (${training.rows} rows)${
    instead === null ? '' : `; the predictions stand for data.test (${instead})`
  }`;

type RowCheck = 'id_overlap' | 'row_overlap' | 'duplicates';

interface Words {
  readonly none: string;
  readonly some: string;
  readonly remedy: string;
}

const rowWords: { readonly [check in RowCheck]: Words } = {
  id_overlap: {
    none: 'no id of the test data is in the training data',
    some: 'test rows have an id that is in the training data',
    remedy:
      'Take these rows out of the training data and train again, or test on rows that were not trained on.',
  },
  row_overlap: {
    none: 'no test row equals a training row in all features',
    some: 'test rows equal a training row in all features',
    remedy: 'Take these rows out of the training data and train again, or out of the test data.',
  },
  duplicates: {
    none: 'no test rows of equal features have different labels',
    some: 'test rows have all features of an earlier test row and another label',
    remedy: 'Find out which label is right, and keep one of the rows.',
  },
};

const wordsOf = (check: LeakageCheck): Words =>
  check === 'row_overlap' || check === 'duplicates' ? rowWords[check] : rowWords.id_overlap;

const judgeRows = (
  check: LeakageCheck,
  { found, examples }: Extract<LeakageFound, { kind: 'rows' }>,
  { measured, subject }: Told,
): Judgement => {
  const words = wordsOf(check);
  const about: Claim = { ...subject, operator: '<=', expected: 0, actual: found };
  if (found === 0) return pass(about, `${words.none}: ${against(measured)}`);
  const such = `${found} ${words.some}, such as ${examples.join(', ')}`;
  return fail(about, `${such}: ${against(measured)}`, words.remedy);
};

const blurred = (
  check: LeakageCheck,
  { found, columns, lacks, lacking }: Extract<LeakageFound, { kind: 'blurred' }>,
  { measured, subject }: Told,
): Judgement => {
  const named = lacking.join(', ') + (lacks > lacking.length ? ', …' : '');
  return cannotTell(
    { ...subject, operator: '<=', expected: 0, actual: found },
    `${found} ${wordsOf(check).some} that can be compared (${columns}), and ${lacks} cannot (${named}): equal by chance, or leaked? ${against(measured)}`,
    `Name in data.test the test rows with all features of ${measured.training.named}, or the features in features.list.`,
  );
};

/** A feature that tells the label may be the label by another name, or simply good: people decide. */
const judgeFeatures = (
  { features, telling, highest }: Extract<LeakageFound, { kind: 'features' }>,
  { measured, subject }: Told,
): Judgement => {
  const about: Claim = { ...subject, actual: highest };
  const most = `the most telling of ${features} features reaches an AUC of ${short(highest)} by itself`;
  if (telling.length === 0) return pass(about, `${most}, below ${tellingAuc}: ${against(measured)}`);
  const named = telling.map(({ name, auc }) => `${name} (${short(auc)})`).join(', ');
  return {
    answer: 'fail',
    claim: about,
    because: `by itself this tells the label, with an AUC of ${tellingAuc} or more: ${named}: ${against(measured)}`,
    remedy: 'See whether it is known at the time of the prediction; if not, train without it.',
    enforcement: 'warn',
  };
};

import type { Answer } from '../../src/domain/finding.ts';

export interface GateWords {
  readonly evidence: string;
  readonly options: { readonly [key: string]: string };
  /** Every answer the kind can give, and when. */
  readonly answers: { readonly [answer in Answer]?: string };
}

const bounds = {
  at_least: 'Floor: the value must reach it.',
  at_most: 'Ceiling: the value must not exceed it.',
};
const evidence = 'Which evidence counts: `declared`, `measured` or `any` (the default).';
const measuredOnly = 'measured';
const measuredAnswers = {
  pass: 'the interval, or the exact counts, keep the bar',
  fail: 'they are wholly on the wrong side of it',
  inconclusive: 'the interval contains the bar, or too few rows stand behind the number',
  error: 'there are no predictions, they cannot be read, or the number is undefined',
};

export const gateWords: { readonly [kind: string]: GateWords } = {
  documented: {
    evidence: 'declared',
    options: { documented: 'Dotted paths of the manifest.' },
    answers: { pass: 'each of them is written', fail: 'one is missing, empty or a placeholder such as TODO' },
  },
  data: {
    evidence: 'declared for `pinned`, measured for `verified`',
    options: {
      data: '`pinned`: every data set names what pins it; `verified`: assay has checked the bytes, and counted the rows that are declared.',
    },
    answers: {
      pass: '`pinned`: each data set is pinned, or model.data_version carries a digest; `verified`: its bytes have the digest that is pinned, and the rows that are declared',
      fail: 'one is only a name; `verified`: the bytes have another digest, or another number of rows',
      error: '`verified`: the bytes are not at hand, or their declared rows cannot be counted',
    },
  },
  metric: {
    evidence: 'declared or measured; slices are measured only',
    options: {
      metric: 'The metric, or `primary` for the task’s own.',
      ...bounds,
      in: 'Slices, each a list of columns.',
      evidence,
    },
    answers: {
      pass: 'the value reaches the bar, compared as decimals',
      fail: 'it does not',
      inconclusive: 'measured: the interval contains the bar, or too few rows stand behind the number',
      error: 'nothing declares the metric, the task is not stated, or the gate wants what is not measured',
    },
  },
  weak_slices: {
    evidence: measuredOnly,
    options: {
      weak_slices: 'The rate to search by: `error_rate`, or of binary predictions `fnr` or `fpr`.',
      among: 'Columns whose values are combined.',
      at_most_lift: 'How many times the rate of all rows a slice may have.',
      depth: 'Most columns that one slice names: 1, 2 (the default) or 3.',
      support: 'Least rows of a slice; 50 by default.',
      q: 'Share of false discoveries allowed (Benjamini-Hochberg over everything searched); 0.05 by default.',
      tolerance: 'Regression: an absolute error above it is an error.',
    },
    answers: {
      pass: 'no slice that is significantly worse than the rest has a higher lift',
      fail: 'one has; each is named, the worst ten at most',
      inconclusive: 'no slice has enough rows to be looked at',
      error: 'there are no predictions, they cannot be read, or the task has no errors to count',
    },
  },
  compare: {
    evidence: 'declared (labelled unverified) or measured',
    options: {
      compare: 'The metric, or `primary`.',
      with: '`champion` or `baseline`; either is measured on the same rows where its predictions are named.',
      no_worse_than: 'How much worse it may be.',
      better_by: 'How much better it must be.',
      evidence,
    },
    answers: {
      pass: 'the difference keeps the margin',
      fail: 'it does not',
      inconclusive: 'measured on the same rows: the interval of the difference contains the margin',
      skip: 'there is no champion to compare with',
      error: 'one of the two numbers is missing, or the champion cannot be told',
    },
  },
  declared: {
    evidence: measuredOnly,
    options: { declared: '`matches`.', tolerance: 'How far a declared number may be off.' },
    answers: measuredAnswers,
  },
  leakage: {
    evidence: 'measured; `time_order` takes the declared dates where a file has no times, and says so',
    options: {
      leakage:
        'What to look for, each with a finding of its own: `id_overlap`, `row_overlap`, `time_order`, `single_feature`, `duplicates`. docs/measuring.md says how.',
    },
    answers: {
      pass: 'no such row, or no such feature',
      fail: 'one row is enough; `single_feature` only warns, whatever the policy says',
      skip: '`single_feature`, where the labels are no classes',
      error:
        'data.training is not at hand or lacks the columns, the test rows are not those of the predictions, or they lack features and are equal in the others',
    },
  },
  calibration: {
    evidence: measuredOnly,
    options: {
      calibration:
        'The measure: `ece`, `ece_quantile`, `brier`, `log_loss`; `hosmer_lemeshow` is a p-value and only warns.',
      ...bounds,
    },
    answers: measuredAnswers,
  },
  fairness: {
    evidence: measuredOnly,
    options: {
      fairness: 'The fairness metric.',
      by: 'Columns whose groups are compared.',
      control: 'Columns within each of whose values they are; every level is judged by itself.',
      ...bounds,
    },
    answers: measuredAnswers,
  },
  latency: {
    evidence: 'declared or measured',
    options: {
      latency: 'The percentile. Measured where `evaluation.columns.latency` names a column, else declared.',
      at_most: 'The longest time.',
      evidence,
    },
    answers: {
      pass: 'it is at most that; measured: the upper bound is',
      fail: 'it is more; measured: the lower bound is',
      inconclusive: 'measured: the limit lies between the bounds, or too few requests bound the percentile',
      error: 'the manifest declares none, or it cannot be measured',
    },
  },
  business: {
    evidence: 'declared or measured',
    options: {
      business:
        'Name of the business metric. `cost_of_error` and `expected_value_per_1000` are recomputed from the predictions, at the prices that the champion, or else base, states; prices that the pull request changes are judged beside them, and the worse counts.',
      better_by: 'How much better than the champion’s.',
      ...bounds,
      evidence,
    },
    answers: {
      pass: 'it reaches the bar',
      fail: 'it does not',
      inconclusive: 'measured: the interval contains the bar',
      skip: 'measured against the champion: there is none',
      error:
        'the manifest declares no such metric, nothing says the champion’s or what an error costs, or it cannot be measured',
    },
  },
  shadow: {
    evidence: 'declared',
    options: {
      shadow: 'How long it must have run.',
      disagreement_at_most: 'Share of requests on which it may disagree.',
    },
    answers: {
      pass: 'it ran long enough and agrees',
      fail: 'it ran too short, is not over, or disagrees too often',
      error: 'no shadow run or no disagreement is recorded',
    },
  },
  canary: {
    evidence: 'declared',
    options: { canary: 'Steps, in percent of the traffic.' },
    answers: {
      pass: 'each step was served and held',
      fail: 'the plan leaves one out, or one did not hold',
      error: 'nothing shows that a step was served',
    },
  },
  age_of: {
    evidence: 'declared',
    options: {
      age_of: 'Dotted path of a date.',
      at_most: 'It may be this old.',
      at_least: 'It must be this old.',
    },
    answers: {
      pass: 'the date lies so',
      fail: 'it does not, or it is still to come',
      error: 'there is no such date',
    },
  },
};

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
const untilMeasured = { error: 'always: assay does not measure it yet' };
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
      data: '`pinned`: every data set names what pins it; `verified`: assay has checked the bytes.',
    },
    answers: {
      pass: 'each data set is pinned, or model.data_version carries a digest',
      fail: 'one is only a name',
      error: '`verified`, until assay measures it',
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
  compare: {
    evidence: 'declared (labelled unverified) or measured',
    options: {
      compare: 'The metric, or `primary`.',
      with: '`champion` or `baseline`.',
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
  leakage: { evidence: measuredOnly, options: { leakage: 'What to look for.' }, answers: untilMeasured },
  calibration: {
    evidence: measuredOnly,
    options: { calibration: 'The measure of calibration.', ...bounds },
    answers: measuredAnswers,
  },
  fairness: {
    evidence: measuredOnly,
    options: {
      fairness: 'The fairness metric.',
      by: 'Columns whose groups are compared.',
      control: 'Columns within which they are.',
      ...bounds,
    },
    answers: measuredAnswers,
  },
  latency: {
    evidence: 'declared or measured',
    options: { latency: 'The percentile.', at_most: 'The longest time.', evidence },
    answers: {
      pass: 'it is at most that',
      fail: 'it is more',
      error: 'the manifest declares none, or it is not measured',
    },
  },
  business: {
    evidence: 'declared or measured',
    options: {
      business: 'Name of the business metric.',
      better_by: 'How much better than the champion’s.',
      ...bounds,
      evidence,
    },
    answers: {
      pass: 'it reaches the bar',
      fail: 'it does not',
      error: 'the manifest declares no such metric, or nothing says the champion’s',
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

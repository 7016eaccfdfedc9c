import type { MulticlassData } from '../../prepare/data.ts';

/** Weights by class; `present`: some row has it as label or as prediction, whatever it weighs. */
export interface ClassCounts {
  readonly right: Float64Array;
  readonly labelled: Float64Array;
  readonly predicted: Float64Array;
  readonly present: Uint8Array;
  readonly total: number;
}

export interface MulticlassSample {
  readonly data: MulticlassData;
  readonly counts: ClassCounts;
}

/** Sums of weights without the error of adding them one by one. */
const settle = (sums: Float64Array, lost: Float64Array): Float64Array =>
  sums.map((sum, i) => sum + (lost[i] ?? 0));

class Tally {
  readonly sums: Float64Array;
  readonly lost: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.lost = new Float64Array(size);
  }

  add(at: number, weight: number): void {
    const sum = this.sums[at] ?? 0;
    const next = sum + weight;
    this.lost[at] = (this.lost[at] ?? 0) + (sum >= weight ? sum - next + weight : weight - next + sum);
    this.sums[at] = next;
  }

  settled(): Float64Array {
    return settle(this.sums, this.lost);
  }
}

export const classCounts = ({ classes, labels, predictions, weights, rows }: MulticlassData): ClassCounts => {
  const [right, labelled, predicted] = [0, 1, 2].map(() => new Tally(classes.length)) as [
    Tally,
    Tally,
    Tally,
  ];
  const present = new Uint8Array(classes.length);
  for (let row = 0; row < rows; row++) {
    const weight = weights === null ? 1 : (weights[row] ?? 0);
    const label = labels[row] ?? 0;
    const prediction = predictions[row] ?? 0;
    present[label] = 1;
    present[prediction] = 1;
    labelled.add(label, weight);
    predicted.add(prediction, weight);
    if (label === prediction) right.add(label, weight);
  }
  const byLabel = labelled.settled();
  return {
    right: right.settled(),
    labelled: byLabel,
    predicted: predicted.settled(),
    present,
    total: byLabel.reduce((sum, weight) => sum + weight, 0),
  };
};

export const multiclassSample = (data: MulticlassData): MulticlassSample => ({
  data,
  counts: classCounts(data),
});

// scikit-learn's log_loss clips to the precision of a double, which is where its version 1.2 and later draw the line.

const smallest = 2 ** -52;

export const clipped = (probability: number): number =>
  Math.min(Math.max(probability, smallest), 1 - smallest);

import { fitStatus } from '../describe.ts';
import type { StatusState } from '../effect.ts';

/** What is said of one pull request, or of several together. */
export interface Said {
  readonly by: readonly number[];
  readonly state: StatusState;
  readonly description: string;
}

const worstFirst: readonly StatusState[] = ['error', 'failure', 'pending', 'success'];

export const namesOf = (numbers: readonly number[]): string =>
  numbers.map((number) => `#${number}`).join(', ');

/** Of several that are equally bad the first one; null: nothing was said. */
export const worstOf = (said: readonly Said[]): Said | null => {
  const [worst = null] = worstFirst.flatMap((state) => said.filter((one) => one.state === state));
  return worst;
};

/** One line for all of them: whom it is about, and what is wrong there. */
export const lineOf = (worst: Said, all: readonly Said[]): string =>
  fitStatus(
    worst.state === 'success'
      ? `holds for ${namesOf([...new Set(all.flatMap(({ by }) => by))])}`
      : `${namesOf(worst.by)}: ${worst.description}`,
  );

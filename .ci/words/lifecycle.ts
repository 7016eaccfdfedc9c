import type { State } from '../../src/domain/lifecycle.ts';

export const stateWords: { readonly [state in State]: string } = {
  experimenting: 'Somebody tries something; a version that nobody has seen before starts here.',
  evaluated: 'It was tested, and the numbers are written down.',
  shadow: 'It sees real requests, and nobody sees its answers.',
  staging: 'It is ready to go, and waits for its canary.',
  production: 'It serves. It is the champion of its model.',
  retraining: 'It serves, and somebody decided to train its successor.',
  deprecated: 'It serves those who have not moved yet.',
  retired: 'It serves nobody any more. The end.',
};

import { lawfulFrom, mayBeRemoved, states } from '../../src/domain/lifecycle.ts';
import { stateWords } from '../words/lifecycle.ts';
import { code, page, table } from './markdown.ts';

export const lifecyclePage = (): string =>
  page(
    'The lifecycle',
    'Eight states. A policy may add ways between them (`transitions`), never states.',
    table(
      ['state', 'what it means', 'may go to', 'its manifest may be removed'],
      states.map((state) => [
        code(state),
        stateWords[state],
        lawfulFrom(state, []).map(code).join(', ') || 'nothing',
        mayBeRemoved(state) ? 'yes' : 'no',
      ]),
    ),
    'A version that nobody has seen before starts from `experimenting`. A changed manifest whose status stays is an amendment: `amendments` of the policy says what may change. With `rollback`, what served before may go from `deprecated` back to `production`.',
  );

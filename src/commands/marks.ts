import type { Answer } from '../domain/finding.ts';
import type { Terminal } from './command.ts';
import { paint, type Style } from './paint.ts';

const marks: { readonly [answer in Answer]: readonly [word: string, style: Style] } = {
  pass: ['pass ', 'green'],
  fail: ['FAIL ', 'red'],
  inconclusive: ['open ', 'yellow'],
  skip: ['skip ', 'dim'],
  error: ['ERROR', 'red'],
};

export const mark = (answer: Answer, screen: Pick<Terminal, 'colour'>): string => {
  const [word, style] = marks[answer];
  return paint(word, style, screen);
};

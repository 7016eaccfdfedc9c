import { describe, expect, test } from 'vitest';
import { spokenIn } from '../../src/domain/commands.ts';

const words = (body: string) => spokenIn(body).map(({ word, argument }) => `${word}|${argument}`);

describe('a command stands at the start of a line', () => {
  test.each([
    ['/assay recheck', ['recheck|']],
    ['/assay explain auc-floor', ['explain|auc-floor']],
    ['/assay   explain   role owner  ', ['explain|role owner']],
    ['Thanks!\r\n/assay recheck\r\n', ['recheck|']],
    ['/assay RECHECK', ['recheck|']],
    ['/assay explain a\n/assay recheck', ['explain|a', 'recheck|']],
    ['/assay', ['|']],
  ])('%j', (body, expected) => {
    expect(words(body)).toEqual(expected);
  });
});

describe('nothing is said by', () => {
  test.each([
    ['a word that only begins so', '/assayer recheck'],
    ['the middle of a line', 'please /assay recheck'],
    ['a quote', '> /assay recheck'],
    ['the lazy end of a quote', '> as she said\n/assay recheck'],
    ['a fence', '```\n/assay recheck\n```'],
    ['a fence of tildes', '~~~ sh\n/assay recheck\n~~~'],
    ['a fence with a shorter one within', '````\n```\n/assay recheck\n```\n````'],
    ['a fence that never ends', '```\n/assay recheck'],
    ['a fence that opens another within', '```\n``` sh\n/assay recheck\n```'],
    ['the lazy end of a quote of several lines', '> as she said\nand he\n/assay recheck'],
    ['the second line of a hidden comment', '<!--\nhidden\n/assay recheck'],
    ['an indented block', '    /assay recheck'],
    ['a hidden comment', '<!--\n/assay recheck\n-->'],
    ['an empty comment', ''],
  ])('%s', (_, body) => {
    expect(words(body)).toEqual([]);
  });
});

test('what follows a quote, a fence or a hidden comment is said again', () => {
  expect(words('> /assay explain a\n\n/assay recheck')).toEqual(['recheck|']);
  expect(words('```\n/assay explain a\n```\n/assay recheck')).toEqual(['recheck|']);
  expect(words('<!-- a\nb -->\n/assay recheck')).toEqual(['recheck|']);
  expect(words('> a\n \t \n/assay recheck')).toEqual(['recheck|']);
  expect(words('``` sh\na\n```  \n/assay recheck')).toEqual(['recheck|']);
});

test('an argument is cut, and a long body takes no long time', () => {
  expect(spokenIn(`/assay explain ${'x'.repeat(9999)}`)[0]?.argument).toHaveLength(1000);
  expect(spokenIn('/assay '.repeat(10_000))).toHaveLength(1);
});

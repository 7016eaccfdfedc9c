// What our escaper lets through, asked of the parser that GitHub renders comments with. Installs Debian's
// cmark-gfm when it is absent, so it is not among the tests that run everywhere.

import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cell, code, plain, text } from '../../src/render/markdown.ts';
import { corpus } from '../render/corpus.ts';

const extensions = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist'];

const render = (markdown: string): string => {
  const flags = extensions.flatMap((name) => ['-e', name]);
  return execFileSync('cmark-gfm', ['--unsafe', '--to', 'html', ...flags], {
    input: markdown,
    encoding: 'utf8',
  });
};

beforeAll(() => {
  if (spawnSync('cmark-gfm', ['--version']).error === undefined) return;
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', 'cmark-gfm'], { stdio: 'ignore' });
}, 300_000);

const pieces =
  '@ # : / \\ ` * _ [ ] ( ) < > & | ~ $ ! - + = . ; 1. > ``` ~~~ --- :- | www.a.b http://a.b a@b.c &#64; &commat; &lt;b&gt; <b> <!-- --> [a](b) ![a](b) [^1] [x] \\* deadbee #1 :tada: $x$ é 😀 \u202e'.split(
    ' ',
  );

const strings = (seed: number): readonly string[] => [
  ...corpus.map(({ input }) => input),
  ...fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 250, seed }),
  ...fc.sample(
    fc.array(fc.constantFrom(...pieces, ' ', '\n', 'a'), { maxLength: 12 }).map((parts) => parts.join('')),
    { numRuns: 500, seed },
  ),
];

/** What a reader sees of a piece of HTML, our own invisible breaks taken out. */
const seen = (html: string): string =>
  html
    .replaceAll('\u200b', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/^[ \t]+|[ \t]+$/g, '');

const trimmed = (value: string): string => value.replace(/^[ \t]+|[ \t]+$/g, '');

const written = strings(20261120).filter((one) => plain(one, 300) !== '');

describe('as GitHub would render it', () => {
  it('running text on lines of its own stays text', () => {
    const html = render(written.map((one) => text(one)).join('\n\n'));
    const shown = html
      .trimEnd()
      .split('\n')
      .map((line) => seen(line.replace(/^<p>|<\/p>$/g, '')));
    expect(html.match(/<(?!\/?p>)[^>]*>/g)).toBeNull();
    expect(shown).toEqual(written.map((one) => trimmed(plain(one, 300))));
  });

  it('text right below other text starts nothing', () => {
    const html = render(written.map((one) => `ours\n${text(one)}\nours`).join('\n\n'));
    expect(html.match(/<(?!\/?p>)[^>]*>/g)).toBeNull();
  });

  it('a cell stays one cell, in text and in code', () => {
    const rows = written.map((one) => `| ${cell(one)} | ${code(one)} | end |`).join('\n');
    const html = render(`| a | b | c |\n| - | - | - |\n${rows}\n`);
    const cells = [...html.matchAll(/<tr>\n<td>(.*)<\/td>\n<td>(.*)<\/td>\n<td>end<\/td>\n<\/tr>/g)];
    expect(html.match(/<(?!\/?(?:p|table|thead|tbody|tr|th|td|code)>)[^>]*>/g)).toBeNull();
    expect(cells.map((one) => seen(one[1] ?? ''))).toEqual(written.map((one) => trimmed(plain(one, 100))));
    expect(cells.map((one) => seen((one[2] ?? '').replace(/<\/?code>/g, '')))).toEqual(
      written.map((one) => trimmed(plain(one, 160))),
    );
  });

  it('inside our emphasis, lists and headings it stays inside', () => {
    const html = render(written.map((one) => `- **${text(one)}** end`).join('\n'));
    expect(html.match(/<li>/g)).toHaveLength(written.length);
    expect(html.match(/<(?!\/?(?:p|ul|li|strong)>)[^>]*>/g)).toBeNull();
  });
});

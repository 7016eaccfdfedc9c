import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, code, codePoints, count, join, md, none, plain, text } from '../../src/render/markdown.ts';
import { corpus } from './corpus.ts';

const unit = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...Array.from('@#:/\\`*_[]()<>&|~$!-+=.;\n\t 0a1bfwGH\u200b\u202e\ud83d😀')),
  }),
  fc
    .array(
      fc.constantFrom(
        '&#64;',
        '&commat;',
        'www.',
        'http://',
        'GH-1',
        'deadbeef',
        '@',
        '#1',
        '\n',
        'a',
        '<b>',
        '&#x40;',
        '&amp;',
      ),
    )
    .map((parts) => parts.join('')),
);

const gap = '\u200b';

/** What a renderer shows of escaped text, our own invisible breaks taken out. */
const shown = (markdown: string): string =>
  markdown
    .replaceAll(gap, '')
    .replace(/\\([\\`*_[\]~$.)+=/-])/g, '$1')
    .replace(/&(lt|gt|vert|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', vert: '|' })[name] ?? '&');

describe('text', () => {
  it.each(corpus)('makes $what inert', ({ input, output }) => {
    expect(text(input).replaceAll(gap, '·')).toBe(output);
  });

  it('shows what was written and nothing else', () => {
    fc.assert(
      fc.property(unit, (input) => {
        expect(shown(text(input))).toBe(plain(input, 300));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a mention', /@(?!\u200b)/],
    ['a reference', /#(?!\u200b)/],
    ['an address or a shortcode', /:(?![\u200b ])/],
    ['a commit', /[0-9a-f]{7}/i],
    ['an address without a scheme', /www\./i],
    ['an issue by its other name', /\b(?:GH|GHSA|CVE)-(?!\u200b)/i],
    ['markup', /(?<!\\)(?:\\\\)*[`*_[\]~$]/],
    ['HTML or a table', /[<>|]/],
    ['an entity', /&(?!(?:amp|lt|gt|vert);)/],
    ['a list, a heading or a command', /^(?:[-+=/]|\d+[.)](?: |$)|[ \t])/],
    ['unseen characters', /(?!\u200b)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u],
  ])('never gives %s', (_, pattern) => {
    fc.assert(
      fc.property(unit, (input) => {
        expect(text(input)).not.toMatch(pattern);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut on code points, with an ellipsis', () => {
    expect(text('😀'.repeat(400), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(text('😀'.repeat(10), 10)).toBe('😀'.repeat(10));
    expect(text('a'.repeat(1_000_000), 10)).toHaveLength('aaaaaaaaa…'.length + 1);
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 20 }), (input, most) => {
        expect(codePoints(plain(input, most))).toBeLessThanOrEqual(most);
        expect(text(input, most).isWellFormed()).toBe(true);
      }),
    );
  });

  it('looks at no more of a long text than it shows', () => {
    expect(plain(`&#64;${'&#x000040;'.repeat(100_000)}`, 5)).toBe('@@@@…');
    expect(plain(`${' '.repeat(100_000)}a`, 5)).toBe('a');
  });
});

describe('cell', () => {
  it('is never empty', () => {
    expect(cell('')).toBe('–');
    expect(cell(' \n ')).toBe('–');
    expect(cell('a|b')).toBe('a&vert;b');
  });
});

describe('code', () => {
  it('keeps names as they are', () => {
    expect(code('@acme/ml-leads')).toBe('`@acme/ml-leads`');
    expect(code('models/a_b/1.yaml:3')).toBe('`models/a_b/1.yaml:3`');
  });

  it('is text where a code span could not hold it', () => {
    expect(code('a`b')).toBe('a\\`b');
    expect(code('a|b')).toBe('a&vert;b');
    expect(code('&#38;lt;|')).toBe('&amp;lt;&vert;');
    expect(code('')).toBe('(empty)');
  });

  it('is one span of one line, or text', () => {
    fc.assert(
      fc.property(unit, (input) => {
        const span = code(input);
        if (span.startsWith('`')) expect(span).toMatch(/^`[^`|$\n\r]+`$/);
        else expect(span).not.toMatch(/(?<!\\)(?:\\\\)*`/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('our own words', () => {
  it('take only what is Markdown already', () => {
    expect(md`a ${text('*')} b${none}`).toBe('a \\* b');
    expect(join([md`a`, md`b`], md`, `)).toBe('a, b');
  });

  it('write numbers with their thousands apart', () => {
    expect([0, 7, 1204, 20000, 1234567, -1234.5, 0.25].map(count)).toEqual([
      '0',
      '7',
      '1,204',
      '20,000',
      '1,234,567',
      '−1,234.5',
      '0.25',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardMarker } from '../../src/domain/plan.ts';
import { commentLimit, renderCard, renderNotice, summaryLimit } from '../../src/render/card.ts';
import { drops } from '../../src/render/detail.ts';
import { codePoints } from '../../src/render/markdown.ts';
import { aFinding, aProblem, aSnapshot, aTransition, aVerdict, templates } from './builders.ts';
import { approved, awaiting, rejected, undecidable } from './verdicts.ts';

const golden = (name: string): string => readFileSync(new URL(`golden/${name}.md`, import.meta.url), 'utf8');
const card = (verdict = approved, over = {}) => renderCard(verdict, aSnapshot(over), templates);

const long = '𝕏'.repeat(500);
const many = (entries: number) =>
  Array.from({ length: entries }, (_, index) =>
    aFinding({
      gate: `gate-${index}`,
      answer: 'fail',
      actual: 0.5,
      because: long,
      remedy: long,
      where: { region: long },
    }),
  );

describe('the card', () => {
  it.each(Object.entries({ approved, awaiting, rejected, undecidable }))(
    'of %s is as it was read',
    (name, verdict) => {
      expect(`${card(verdict).markdown}\n`).toBe(golden(name));
      expect(card(verdict).dropped).toEqual([]);
    },
  );

  it('begins with the marker and then the decision', () => {
    expect(card(awaiting).markdown.split('\n').slice(0, 3)).toEqual([
      cardMarker,
      '',
      '### ⏳ Awaiting approval: fraud\\_detector 3.2.1, staging → production',
    ]);
  });

  it('calls nobody', () => {
    for (const verdict of [approved, awaiting, rejected, undecidable])
      expect(card(verdict).markdown.replace(/`[^`\n]*`/g, '')).not.toMatch(/@(?!\u200b)/);
  });

  it('does not change with the clock', () => {
    expect(card(approved, { now: '2030-01-01T00:00:00Z' })).toEqual(card(approved));
  });

  it('is there for a pull request that changes no model', () => {
    expect(card(aVerdict({ transitions: [] })).markdown).toContain(
      '### ✅ Approved: no model version changes',
    );
  });
});

describe('overrides', () => {
  it('are used', () => {
    expect(card(approved, { templates: { footer: 'Ask the platform team.' } }).markdown).toMatch(
      /\n\nAsk the platform team\.$/,
    );
  });

  it('are named with their line when they are broken, and the built-in one is used', () => {
    const { markdown } = card(approved, { templates: { footer: 'x\n{{#if nope}}@all{{/if}}' } });
    expect(markdown).toContain(
      'own template `footer` was not used, the built-in one stands in its place. At `2:1`: \\{\\{'.replaceAll(
        '\\{',
        '{',
      ),
    );
    expect(markdown).toContain('/assay recheck');
    expect(markdown).not.toContain('@all');
  });

  it('cannot make the card too long', () => {
    const { markdown } = card(approved, { templates: { footer: 'x'.repeat(70_000) } });
    expect(codePoints(markdown)).toBeLessThanOrEqual(commentLimit);
    expect(markdown).toContain('### ✅ Approved');
  });
});

describe('a card that is too long', () => {
  it('of 10,000 findings in four-byte letters fits, and says what it left out', () => {
    const verdict = aVerdict({
      decision: 'rejected',
      transitions: [aTransition({ findings: many(10_000) })],
    });
    const { markdown, dropped } = card(verdict);
    expect(codePoints(markdown)).toBeLessThanOrEqual(commentLimit);
    expect(markdown.isWellFormed()).toBe(true);
    expect(dropped).toEqual([
      'digests',
      'remedies',
      'the table of gates',
      'the ends of long texts',
      'entries of lists after the first 200',
      'entries of lists after the first 50',
    ]);
    expect(markdown).toContain('… and 9,950 more, see the job summary or the verdict file');
    expect(markdown).toContain('Left out to fit into a comment: digests; remedies; the table of gates;');
    expect(markdown).toContain('### ❌ Rejected');
  });

  it.each([1, 5, 12])('drops in the stated order, of %i times as much', (steps) => {
    const verdict = aVerdict({
      transitions: Array.from({ length: 30 }, (_, index) =>
        aTransition({
          model: `model-${index}`,
          findings: [aFinding(), ...many(steps * 3)],
          not_counted: [{ user: 'dana', because: 'author' }],
        }),
      ),
    });
    const { dropped } = card(verdict);
    const order = drops.map((drop) => drop.what);
    expect(dropped).toEqual(order.filter((what) => dropped.includes(what)));
    expect(dropped).toContain('approvals that do not count');
  });

  it('of many problems or changes fits too', () => {
    const problems = Array.from({ length: 10_000 }, () => aProblem({ message: long, expected: long }));
    const transitions = Array.from({ length: 5_000 }, (_, index) => aTransition({ model: `model-${index}` }));
    const { markdown } = card(aVerdict({ decision: 'undecidable', problems, transitions }));
    expect(codePoints(markdown)).toBeLessThanOrEqual(commentLimit);
    expect(markdown).toContain('5,000 changes to 5,000 models');
  });

  it('may be longer in a job summary, and is the decision alone when nothing else fits', () => {
    const verdict = aVerdict({ transitions: [aTransition({ findings: many(100) })] });
    expect(renderCard(verdict, aSnapshot(), templates, summaryLimit).dropped).toEqual([]);
    expect(renderCard(approved, aSnapshot(), templates, 100).dropped).toEqual([
      'everything but the decision',
    ]);
  });
});

describe('the notice', () => {
  it('is two lines: the decision and what comes next', () => {
    expect(renderNotice(awaiting)).toBe(
      '**⏳ Awaiting approval:** fraud\\_detector 3.2.1, staging → production\n**Next:** `rita`: approve, which lifts your request for changes',
    );
    expect(renderNotice(aVerdict()).split('\n')[1]).toBe('The one gate holds.');
  });
});

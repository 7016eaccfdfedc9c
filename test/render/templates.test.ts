import { describe, expect, it } from 'vitest';
import { allSections } from '../../src/render/sections/index.ts';
import { compileTemplates, overrideTemplates } from '../../src/render/templates.ts';
import { templates, templateTexts } from './builders.ts';

const faultsOf = (text: string) =>
  compileTemplates({ gates: text }).faults.map(({ line, column, message }) => ({ line, column, message }));

describe('the built-in templates', () => {
  it('are one for each section', () => {
    expect(Object.keys(templateTexts).sort()).toEqual(allSections.map((section) => section.name).sort());
  });

  it('ask only for what their section says', () => {
    expect(compileTemplates(templateTexts).faults).toEqual([]);
  });
});

describe('a template is refused with its line when it', () => {
  it.each([
    {
      what: 'misspells a field',
      text: 'a\nb {{summry}}',
      at: [2, 3],
      message: '{{summry}} is not a text of this section',
    },
    {
      what: 'misspells a condition',
      text: '{{#if folde}}x{{/if}}',
      at: [1, 1],
      message: '{{#if}} asks for a field that is not there',
    },
    {
      what: 'misspells a list',
      text: '\n{{#each row}}x{{/each}}',
      at: [2, 1],
      message: '{{#each}} asks for a field that is not there',
    },
    {
      what: 'misspells a field in a list',
      text: '{{#each rows}}\n{{answr}}\n{{/each}}',
      at: [2, 1],
      message: 'known are answer, asked',
    },
    {
      what: 'misspells in an else',
      text: '{{#if more}}a{{else}}{{mor}}{{/if}}',
      at: [1, 22],
      message: 'is not a text',
    },
    { what: 'asks for a list as text', text: '{{rows}}', at: [1, 1], message: 'is not a text' },
    { what: 'goes over a text', text: '{{#each more}}x{{/each}}', at: [1, 1], message: 'goes over a list' },
    {
      what: 'reaches for a prototype',
      text: '{{constructor}}{{__proto__}}',
      at: [1, 1],
      message: 'is not a text',
    },
    { what: 'reaches into a text', text: '{{more.length}}', at: [1, 1], message: 'is not a text' },
    {
      what: 'uses a helper',
      text: '{{lookup rows "constructor"}}',
      at: [1, 1],
      message: 'helpers, parameters and literals',
    },
    {
      what: 'uses a block helper',
      text: '{{#with more}}x{{/with}}',
      at: [1, 1],
      message: '{{#with}} is not known',
    },
    { what: 'uses a bare block', text: '{{#more}}x{{/more}}', at: [1, 1], message: '{{#more}} is not known' },
    {
      what: 'uses a subexpression',
      text: '{{#if (lookup rows 0)}}x{{/if}}',
      at: [1, 1],
      message: 'asks for a field',
    },
    { what: 'uses data', text: '{{#each rows}}{{@index}}{{/each}}', at: [1, 15], message: 'is not a text' },
    { what: 'uses a partial', text: 'a\n{{> evil}}', at: [2, 1], message: 'partials and decorators' },
    {
      what: 'uses a decorator',
      text: '{{#*inline "a"}}b{{/inline}}',
      at: [1, 1],
      message: 'partials and decorators',
    },
    {
      what: 'is not closed',
      text: 'a\n{{#if more}}',
      at: [2, 1],
      message: 'not a template that can be read',
    },
    {
      what: 'closes another',
      text: 'a\n{{#if more}}\n{{/each}}',
      at: [2, 1],
      message: "if doesn't match each",
    },
  ])('$what', ({ text, at, message }) => {
    const [fault] = faultsOf(text);
    expect(fault).toMatchObject({ line: at[0], column: at[1] });
    expect(fault?.message).toContain(message);
    expect(compileTemplates({ gates: text }).templates).toEqual({});
  });

  it('is not text', () => {
    const texts: { [name: string]: string } = JSON.parse('{"gates":{"type":"Program","body":[]}}');
    expect(compileTemplates(texts).faults).toMatchObject([
      { template: 'gates', message: 'a template is text, and this is not' },
    ]);
  });

  it('is of no section', () => {
    expect(compileTemplates({ gate: '' }).faults[0]?.message).toContain(
      'there are headline, waivers, problems',
    );
  });
});

describe('overrides', () => {
  it('stand in the place of the built-in ones, the broken ones aside', () => {
    const own = overrideTemplates(templates, {
      footer: 'Ask the platform team. {{head}}',
      gates: '{{nope}}',
    });
    expect(own.templates.gates).toBe(templates.gates);
    expect(own.templates.footer).not.toBe(templates.footer);
    expect(own.faults).toHaveLength(1);
  });

  it('are told all their faults at once', () => {
    expect(faultsOf('{{a}}\n{{b}}').map((fault) => fault.line)).toEqual([1, 2]);
  });
});

// Templates come from our bundle or from the base commit, never from a pull request's head. Only a small part of
// Handlebars is allowed, checked before anything is compiled: no helpers, no partials, no prototypes.

import Handlebars from 'handlebars';
import type { Markdown } from '../domain/effect.ts';
import { templated } from './markdown.ts';
import { allSections } from './sections/index.ts';
import { checkTemplate, type TemplateFault } from './template-check.ts';
import type { View } from './view.ts';

export interface Texts {
  readonly [name: string]: string;
}

export interface Templates {
  readonly [name: string]: (view: View) => Markdown;
}

/** Templates that can be used, and what was wrong with the others. */
export interface Compiled {
  readonly templates: Templates;
  readonly faults: readonly TemplateFault[];
}

const engine = Handlebars.create();
for (const helper of ['with', 'log', 'lookup']) engine.unregisterHelper(helper);

const options = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: {
    if: true,
    unless: true,
    each: true,
    with: false,
    log: false,
    lookup: false,
    helperMissing: false,
    blockHelperMissing: false,
  },
} as const;

const runtime = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

const faultAt = (template: string, line: number, message: string): TemplateFault => ({
  template,
  line,
  column: 1,
  message,
});

// Handlebars tells the place of a syntax error only inside its message, which goes on with a drawing of it.
const syntaxFault = (template: string, error: unknown): TemplateFault => {
  const message = error instanceof Error ? error.message : String(error);
  const line = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? '1';
  const last = message.split('\n').at(-1) ?? message;
  return faultAt(template, Number(line), `not a template that can be read: ${last}`);
};

type Read =
  | { readonly kind: 'read'; readonly render: (view: View) => Markdown }
  | { readonly kind: 'faults'; readonly faults: readonly TemplateFault[] };

const readOne = (name: string, source: unknown): Read => {
  const section = allSections.find((one) => one.name === name);
  if (section === undefined) {
    const names = allSections.map((one) => one.name).join(', ');
    return {
      kind: 'faults',
      faults: [faultAt(name, 1, `there is no section of this name; there are ${names}`)],
    };
  }
  if (typeof source !== 'string') {
    return { kind: 'faults', faults: [faultAt(name, 1, 'a template is text, and this is not')] };
  }
  try {
    const faults = checkTemplate(name, engine.parse(source), section.sample);
    if (faults.length > 0) return { kind: 'faults', faults };
    const run = engine.compile<View>(source, options);
    return { kind: 'read', render: (view) => templated(run(view, runtime)) };
  } catch (error) {
    return { kind: 'faults', faults: [syntaxFault(name, error)] };
  }
};

/** Compiles templates by section name. A broken one is left out and told of; nothing is thrown. */
export const compileTemplates = (texts: Texts): Compiled => {
  const templates: { [name: string]: (view: View) => Markdown } = {};
  const faults: TemplateFault[] = [];
  for (const name of Object.keys(texts).sort()) {
    const read = readOne(name, texts[name]);
    if (read.kind === 'read') templates[name] = read.render;
    else faults.push(...read.faults);
  }
  return { templates, faults };
};

/** The same templates with the good ones among `overrides` in their place. */
export const overrideTemplates = (templates: Templates, overrides: Texts): Compiled => {
  const compiled = compileTemplates(overrides);
  return { templates: { ...templates, ...compiled.templates }, faults: compiled.faults };
};

import { readdirSync, readFileSync } from 'node:fs';
import { compileTemplates, type Templates } from '../render/templates.ts';

const ending = '.hbs';

/** The card's own templates, from `templates/sections/` beside the bundle. */
export const readTemplates = (home: URL): Templates => {
  const folder = new URL('templates/sections/', home);
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  const texts = Object.fromEntries(
    names.map((name) => [name.slice(0, -ending.length), readFileSync(new URL(name, folder), 'utf8')]),
  );
  const { templates, faults } = compileTemplates(texts);
  const [fault] = faults;
  if (fault !== undefined)
    throw new Error(`templates/sections/${fault.template}.hbs:${fault.line}: ${fault.message}`);
  return templates;
};

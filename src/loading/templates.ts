import { templatesFolder } from '../domain/governed.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Source } from '../ports.ts';
import { nothing } from './nothing.ts';

/** The templates of the base, by the name of their section. */
export const readTemplates = async (
  source: Source,
  base: string,
  names: readonly string[],
): Promise<Snapshot['templates']> => {
  const files = names
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => ({ at: base, path: `${templatesFolder}/${name}` }));
  if (files.length === 0) return {};
  const answers = await source.ask({ ...nothing, files });
  const texts = files.flatMap(({ path }) => {
    const content = answers.files.get(`${base}:${path}`);
    return content?.kind === 'text'
      ? [[path.slice(templatesFolder.length + 1, -'.hbs'.length), content.text] as const]
      : [];
  });
  return Object.fromEntries(texts);
};

import { type SaidKey, typeOf } from '../keys.ts';
import { code, page, table } from './markdown.ts';

interface Format {
  readonly title: string;
  readonly file: string;
  readonly schema: string;
  readonly keys: readonly SaidKey[];
}

/** Every key of a format, section by section. */
export const keysPage = ({ title, file, schema, keys }: Format): string => {
  const sections = [...new Set(keys.map(({ path }) => sectionOf(path)))];
  return page(
    title,
    `${code(file)}. For editors: [schema/${schema}.schema.json](../../schema/${schema}.schema.json).`,
    'A key that begins with `x-` is yours, at any depth: it is shown and never judged. Any other unknown key is an error.',
    ...sections.map((section) =>
      sectionOfKeys(
        section,
        keys.filter(({ path }) => sectionOf(path) === section),
      ),
    ),
  );
};

const sectionOf = (path: string): string => path.split('.')[0] ?? path;

const sectionOfKeys = (section: string, keys: readonly SaidKey[]): string =>
  [
    `## ${section}`,
    table(
      ['key', 'type', 'meaning', 'example'],
      keys.map(({ path, node, needed, meaning, example }) => [
        `${code(path)}${needed ? ' (needed)' : ''}`,
        typeOf(node),
        meaning,
        code(example),
      ]),
    ),
  ].join('\n\n');

import { isNode, type Node, nodesOf, textOf } from '../json-schema.ts';
import { verdictWords } from '../words/verdict.ts';
import { code, page, table } from './markdown.ts';

/** The parts of a verdict that are fixed by contract; the snapshot is data for `assay replay`. */
export const verdictPage = (schema: Node): string =>
  page(
    'The verdict',
    'What `assay check --json` prints and the Action saves: [schema/verdict.schema.json](../../schema/verdict.schema.json). Keys may be added; none is renamed or dropped. `assay replay` judges its `snapshot` again and gives the same bytes.',
    table(
      ['key', 'type', 'meaning'],
      paths(schema, '').map(([path, node]) => [code(path), typeSaid(node), meaningOf(path)]),
    ),
  );

const meaningOf = (path: string): string => {
  const meaning = verdictWords[path];
  if (meaning === undefined) throw new Error(`.ci/words/verdict.ts has no words for ${path}`);
  return meaning;
};

const paths = (node: Node, at: string): readonly (readonly [string, Node])[] =>
  Object.entries(nodesOf(node['properties'])).flatMap(([key, inner]) => {
    const path = at === '' ? key : `${at}.${key}`;
    if (path === 'snapshot' || path === 'effects') return [[path, inner] as const];
    const items = inner['items'];
    return [[path, inner] as const, ...(isNode(items) ? paths(items, `${path}[]`) : paths(inner, path))];
  });

const typeSaid = ({ type, enum: values, const: only, pattern }: Node): string => {
  if (only !== undefined) return code(JSON.stringify(only));
  if (Array.isArray(values)) return values.map((value) => code(String(value))).join(', ');
  if (textOf(pattern).includes('sha256')) return 'SHA-256';
  return type === undefined ? 'anything' : [type].flat().map(String).join(' or ');
};

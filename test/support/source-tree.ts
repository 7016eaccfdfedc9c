import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

// The sources as their syntax trees: what each file imports, and how long its functions are.

const root = new URL('../../', import.meta.url);

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Static, dynamic and type imports: a path of the repository, or a package as it is written. */
  readonly imports: readonly string[];
  readonly functions: readonly FunctionSize[];
}

interface FunctionSize {
  readonly at: string;
  readonly lines: number;
}

export const sourceFiles = (): readonly SourceFile[] =>
  globSync('src/**/*.ts', { cwd: fileURLToPath(root) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map(readSource);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const readSource = (path: string): SourceFile => {
  const text = readFileSync(new URL(path, root), 'utf8');
  const nodes = [...walk(parseAst(text, { lang: 'ts' }, path) as unknown as Node)];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: nodes.flatMap(importedBy).map((specifier) => resolved(specifier, path)),
    functions: nodes.filter(hasBlock).map((node) => {
      const first = lineOf(node.start);
      return { at: `${path}:${first}`, lines: lineOf(node.end) - first + 1 };
    }),
  };
};

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* walk(value);
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

const importedBy = (node: Node): readonly string[] => {
  const source = node['source'];
  if (!importing.has(node.type) || !isNode(source)) return [];
  return [typeof source['value'] === 'string' ? source['value'] : 'an import that is not a plain string'];
};

const resolved = (specifier: string, from: string): string =>
  specifier.startsWith('.') ? new URL(specifier, `file:///${from}`).pathname.slice(1) : specifier;

/** Arrow functions of one expression have no block and no length of their own. */
const hasBlock = (node: Node): boolean =>
  /Function/.test(node.type) &&
  isNode(node['body']) &&
  node['body'].type !== 'TSEmptyBodyFunctionExpression' &&
  /^(?:BlockStatement|FunctionBody)$/.test(node['body'].type);

/** One cycle of imports, if there is any. */
export const cycleIn = (files: readonly SourceFile[]): readonly string[] => {
  const edges = new Map(
    files.map(({ path, imports }) => [path, imports.filter((one) => one.startsWith('src/'))]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  return files.map(({ path }) => visit(path, [])).find((cycle) => cycle.length > 0) ?? [];
};

/** The value below which a share of them lies. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

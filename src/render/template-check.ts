// The part of Handlebars that a template may use, and the paths that its section knows. Handlebars' strict mode
// throws on a misspelt {{field}} but not on a misspelt {{#if field}}, so a template is checked before it runs.

import type { Value, View } from './view.ts';

export interface TemplateFault {
  readonly template: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

type Scopes = readonly [View, ...View[]];
type Report = (node: hbs.AST.Node, message: string) => void;

const isList = (value: Value | undefined): value is readonly View[] => Array.isArray(value);

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';

const valueAt = (scopes: Scopes, path: hbs.AST.PathExpression): Value | undefined => {
  const scope = scopes[path.depth];
  const [name] = path.parts;
  if (scope === undefined || name === undefined || path.parts.length > 1) return undefined;
  return Object.hasOwn(scope, name) ? scope[name] : undefined;
};

const checkMustache = (node: hbs.AST.MustacheStatement, scopes: Scopes, report: Report): void => {
  if (!isPath(node.path) || node.params.length > 0 || node.hash !== undefined) {
    report(node, 'only {{field}} is known here: helpers, parameters and literals are not');
    return;
  }
  const value = node.path.data ? undefined : valueAt(scopes, node.path);
  if (typeof value === 'string') return;
  report(node, `{{${node.path.original}}} is not a text of this section; ${known(scopes[0])}`);
};

const known = (scope: View): string => `known are ${Object.keys(scope).sort().join(', ')}`;

const into = (node: hbs.AST.BlockStatement, scopes: Scopes, report: Report): Scopes | null => {
  const [subject] = node.params;
  const block = node.path.original;
  if (!['if', 'unless', 'each'].includes(block) || node.params.length !== 1 || node.hash !== undefined) {
    report(node, `{{#${block}}} is not known: use {{#if field}}, {{#unless field}} or {{#each field}}`);
    return null;
  }
  const value =
    subject !== undefined && isPath(subject) && !subject.data ? valueAt(scopes, subject) : undefined;
  if (value === undefined) {
    report(node, `{{#${block}}} asks for a field that is not there; ${known(scopes[0])}`);
    return null;
  }
  if (block !== 'each') return scopes;
  if (isList(value) && value[0] !== undefined) return [value[0], ...scopes];
  report(node, '{{#each}} goes over a list, and this is none');
  return null;
};

const checkBlock = (node: hbs.AST.BlockStatement, scopes: Scopes, report: Report): void => {
  const inner = into(node, scopes, report);
  if (inner !== null) checkBody(node.program, inner, report);
  checkBody(node.inverse, scopes, report);
};

const checkBody = (program: hbs.AST.Program | undefined, scopes: Scopes, report: Report): void => {
  for (const node of program?.body ?? []) {
    if (isMustache(node)) checkMustache(node, scopes, report);
    else if (isBlock(node)) checkBlock(node, scopes, report);
    else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement')
      report(node, 'partials and decorators are not known here');
  }
};

/** What in a template its section cannot answer, going by a filled view of that section. */
export const checkTemplate = (
  template: string,
  program: hbs.AST.Program,
  sample: View,
): readonly TemplateFault[] => {
  const faults: TemplateFault[] = [];
  checkBody(program, [sample], (node, message) => {
    faults.push({ template, line: node.loc.start.line, column: node.loc.start.column + 1, message });
  });
  return faults;
};

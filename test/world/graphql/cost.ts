import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isObject } from '../http/openapi.ts';

export interface Cost {
  readonly nodes: number;
  readonly points: number;
}

const mostNodes = 500_000;

export const tooMany = ({ nodes }: Cost): string | undefined =>
  nodes > mostNodes
    ? `This query requests up to ${nodes.toLocaleString('en-US')} possible nodes which exceeds the maximum limit of 500,000.`
    : undefined;

function size(field: FieldNode, variables: unknown): number | undefined {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue;
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind === Kind.VARIABLE && isObject(variables)) return Number(variables[value.name.value] ?? 0);
  }
  return undefined;
}

/** GitHub's published reckoning: nodes are limits multiplied down the tree, points are requests by hundreds. */
export function costOf(document: DocumentNode, operation: OperationDefinitionNode, variables: unknown): Cost {
  let nodes = 0;
  let requests = 0;
  const walk = (set: SelectionSetNode | undefined, times: number): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, times);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const found = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
        );
        if (found?.kind === Kind.FRAGMENT_DEFINITION) walk(found.selectionSet, times);
      } else {
        const limit = size(selection, variables);
        if (limit !== undefined) {
          requests += times;
          nodes += times * limit;
        }
        walk(selection.selectionSet, times * (limit ?? 1));
      }
    }
  };
  walk(operation.selectionSet, 1);
  return { nodes, points: Math.max(1, Math.round(requests / 100)) };
}

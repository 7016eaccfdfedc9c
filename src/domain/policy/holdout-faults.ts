import { asText, at, isList, isMap, type Path } from '../document/value.ts';
import { type Fault, problemAt } from '../problem.ts';
import type { Written } from './written.ts';

/** A model has one exam: of two, a pull request would be graded by the easier. And an id grades nothing. */
export const holdoutFaults = (policy: Written): readonly Fault[] => {
  const holdouts = at(policy.value, ['holdouts']);
  const names = isMap(holdouts) ? Object.keys(holdouts) : [];
  return [...twice(policy, names), ...names.flatMap((name) => idAsMore(policy, name))];
};

/** `null`: every model that no other holdout names. */
const modelsOf = ({ value }: Written, name: string): readonly { model: string | null; path: Path }[] => {
  const named = at(value, ['holdouts', name, 'for']);
  if (named === undefined) return [{ model: null, path: ['holdouts', name] }];
  if (!isList(named)) return [];
  return named.flatMap((item, index) => {
    const model = asText(item);
    return model === null ? [] : [{ model, path: ['holdouts', name, 'for', index] }];
  });
};

const twice = (policy: Written, names: readonly string[]): readonly Fault[] => {
  const first = new Map<string | null, string>();
  return names.flatMap((name) =>
    modelsOf(policy, name).flatMap(({ model, path }): readonly Fault[] => {
      const other = first.get(model);
      first.set(model, other ?? name);
      if (other === undefined || other === name) return [];
      const both = `the holdouts ${other} and ${name} both grade`;
      return [
        () =>
          problemAt(policy.originOf(path), {
            code: 'two-holdouts',
            message: model === null ? `${both} every model: neither has a for` : `${both} ${model}`,
            found: model ?? name,
            expected: 'one holdout for each model, and one at most without for',
          }),
      ];
    }),
  );
};

const idAsMore = (policy: Written, name: string): readonly Fault[] => {
  const path = ['holdouts', name];
  const columnsOf = (key: string): readonly (string | null)[] => {
    const named = at(policy.value, [...path, key]);
    return isList(named) ? named.map(asText) : [asText(named)];
  };
  const [id = null] = columnsOf('id');
  const used = ['label', 'weight', 'query', 'cluster', 'groups'].find((key) => columnsOf(key).includes(id));
  if (id === null || used === undefined) return [];
  return [
    () =>
      problemAt(policy.originOf([...path, used]), {
        code: 'wrong-type',
        message: `${[...path, used].join('.')} names ${id}, which is the column of ids`,
        found: id,
        expected: 'a column of its own',
      }),
  ];
};

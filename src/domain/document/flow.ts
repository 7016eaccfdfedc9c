import { isList, isMap, plain, type Value } from './value.ts';

/** In one line, as YAML's flow style writes it. */
export const inFlow = (value: Value): string => {
  if (isList(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (isMap(value))
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${inFlow(item)}`)
      .join(', ')} }`;
  const data = plain(value);
  return typeof data === 'string' && /[:#[\]{},*&!|>'"%@`]|^\s|\s$|^$/.test(data)
    ? JSON.stringify(data)
    : String(data);
};

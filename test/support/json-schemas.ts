import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemas } from '../../.ci/published.ts';
import { Decimal } from '../../src/domain/decimal.ts';
import { readDocument } from '../../src/domain/document/read.ts';
import { isList, isMap, type Value } from '../../src/domain/document/value.ts';

// strictRequired would refuse "one of at_least, at_most", whose properties stand one level up.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });

const validators = new Map<string, ValidateFunction>();

export type SchemaName = keyof typeof schemas;

/** What the published schema says against the data; nothing when they are valid. */
export const schemaFaults = (name: SchemaName, data: unknown): readonly string[] => {
  const validate = validators.get(name) ?? ajv.compile(schemas[name]);
  validators.set(name, validate);
  return validate(data) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
};

/** A YAML file as an editor sees it: JSON data, numbers as doubles. */
export const asJson = (value: Value): unknown => {
  if (isList(value)) return value.map(asJson);
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asJson(item)]));
  return value instanceof Decimal ? value.toNumber() : value;
};

export const dataIn = (text: string): unknown => {
  const { document, problems } = readDocument('file.yaml', text);
  if (document === null) throw new Error(`no YAML: ${JSON.stringify(problems)}`);
  return asJson(document.value);
};

import { child, isObject, type Json, resolve, schema } from './openapi.ts';

/** What stands where a test never looks: links, counts and flags that GitHub always sends. */
const neutral: Readonly<Record<string, unknown>> = {
  string: '',
  integer: 0,
  number: 0,
  boolean: false,
  array: [],
};

const link = 'https://api.github.com/';

function sampleOf(given: unknown): unknown {
  const wanted = resolve(given);
  const alternatives = child(wanted, 'anyOf') ?? child(wanted, 'oneOf');
  if (Array.isArray(alternatives)) {
    return alternatives.some((one) => child(one, 'type') === 'null') ? null : sampleOf(alternatives[0]);
  }
  const parts = child(wanted, 'allOf');
  if (Array.isArray(parts)) return Object.assign({}, ...parts.map(sampleOf));
  if (child(wanted, 'nullable') === true) return null;
  const choices = child(wanted, 'enum');
  if (Array.isArray(choices)) return choices[0];
  if (child(wanted, 'format') === 'uri') return link;
  if (child(wanted, 'format') === 'date-time') return '2020-01-01T00:00:00Z';
  if (child(wanted, 'properties') !== undefined || child(wanted, 'type') === 'object')
    return required(wanted);
  return neutral[String(child(wanted, 'type'))];
}

function required(wanted: unknown): Json {
  const names = child(wanted, 'required');
  const properties = child(wanted, 'properties');
  if (!Array.isArray(names) || !isObject(properties)) return {};
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name])]));
}

const samples = new Map<string, Json>();

/** The named schema's required properties, with what is known put over what is merely required. */
export function filled(name: string, known: Json): Json {
  let sample = samples.get(name);
  if (sample === undefined) {
    const made = sampleOf(schema(name));
    sample = isObject(made) ? made : {};
    samples.set(name, sample);
  }
  return { ...sample, ...known };
}

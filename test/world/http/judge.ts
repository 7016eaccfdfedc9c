import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { child, description, isObject, resolve } from './openapi.ts';
import type { Operation } from './operations.ts';

export interface Exchange {
  readonly operation: Operation;
  readonly query: URLSearchParams;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** GitHub answers these anywhere, but describes them only here and there. */
const undescribed = new Set([304, 401, 403, 404, 422, 429, 500, 502, 503]);

const compiled = new Map<string, ValidateFunction>();
let ajv: Ajv | undefined;

function validator(pointer: readonly string[]): ValidateFunction {
  if (ajv === undefined) {
    ajv = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'github', ...description() });
  }
  const path = pointer.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
  const key = path.join('/');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = ajv.compile({ $ref: `github#/${key}` });
  compiled.set(key, made);
  return made;
}

function faults(pointer: readonly string[], value: unknown): string[] {
  const validate = validator(pointer);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Where a schema really is: behind a reference ajv cannot follow into a media type. */
function place(pointer: readonly string[]): readonly string[] {
  const reference = child(child(description(), ...pointer), '$ref');
  return typeof reference === 'string' ? reference.slice(2).split('/') : pointer;
}

const json = ['content', 'application/json', 'schema'];

function judgeBody(pointer: readonly string[], body: unknown): string[] {
  const at = place([...pointer, 'requestBody']);
  const wanted = child(description(), ...at);
  if (wanted === undefined) return body === undefined ? [] : ['a body where none is taken'];
  if (body === undefined) return child(wanted, 'required') === true ? ['body required'] : [];
  return child(wanted, ...json) === undefined ? [] : faults([...at, ...json], body);
}

/** A query string carries text only; the description says what it stands for. */
function meant(text: string, type: unknown): unknown {
  if ((type === 'integer' || type === 'number') && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function judgeQuery(pointer: readonly string[], query: URLSearchParams): string[] {
  const parameters = child(description(), ...pointer, 'parameters');
  const list = Array.isArray(parameters) ? parameters : [];
  const known = new Map<unknown, readonly string[]>(
    list.flatMap((parameter, index) => {
      const found = resolve(parameter);
      if (child(found, 'in') !== 'query') return [];
      return [[child(found, 'name'), place([...pointer, 'parameters', String(index)])] as const];
    }),
  );
  return [...query].flatMap(([name, text]) => {
    const at = known.get(name);
    if (at === undefined) return [`unknown query parameter ${name}`];
    const value = meant(text, child(description(), ...at, 'schema', 'type'));
    return faults([...at, 'schema'], value).map((fault) => `query ${name}${fault}`);
  });
}

function judgeResponse(pointer: readonly string[], status: number, body: unknown): string[] {
  const at = place([...pointer, 'responses', String(status)]);
  const wanted = child(description(), ...at);
  if (wanted === undefined) {
    if (!undescribed.has(status)) return [`status ${status} is not described`];
    if (status === 304) return [];
    return isObject(body)
      ? faults(['components', 'schemas', 'basic-error'], body)
      : ['an error without a body'];
  }
  if (child(wanted, ...json) === undefined) return [];
  return faults([...at, ...json], body);
}

/** What GitHub's description has against this exchange. */
export function judge({ operation, query, request, status, response }: Exchange): string[] {
  const [method = '', path = ''] = operation.split(' ');
  const pointer = ['paths', path, method.toLowerCase()];
  const asked = [...judgeQuery(pointer, query), ...judgeBody(pointer, request)];
  const answered = judgeResponse(pointer, status, response);
  return [
    ...asked.map((fault) => `${operation}: request: ${fault}`),
    ...answered.map((fault) => `${operation}: response ${status}: ${fault}`),
  ];
}

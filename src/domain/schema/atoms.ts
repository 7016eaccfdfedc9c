import { z } from 'zod';
import { Decimal } from '../decimal.ts';
import { asText, isMap, type Value, type ValueMap } from '../document/value.ts';
import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem.ts';

// The smallest parts of the file formats. Each says once what it accepts: to the parser, to the type system,
// to the published JSON Schema, and to the author of a value that it refuses.

interface Words {
  readonly expected: string;
  readonly json: { readonly [keyword: string]: unknown };
  readonly valid?: readonly string[];
}

/** What is wrong with a value: a code alone, or with words of its own. */
class Refused {
  readonly code: ProblemCode;
  readonly message: string | null;
  constructor(code: ProblemCode, message: string | null = null) {
    this.code = code;
    this.message = message;
  }
}

const atom = <T>({ expected, json, valid }: Words, read: (value: Value) => T | Refused) =>
  z
    .unknown()
    .transform((value, context): T => {
      const result = value === undefined ? new Refused('missing-key') : read(value as Value);
      if (!(result instanceof Refused)) return result;
      const near = valid && typeof value === 'string' ? nearest(value, valid) : null;
      const params = { code: result.code, message: result.message, nearest: near };
      context.issues.push({ code: 'custom', input: value, message: expected, params });
      return z.NEVER;
    })
    .register(z.globalRegistry, { ...json });

const wrongType = new Refused('wrong-type');

export const text = () =>
  atom({ expected: 'text', json: { type: ['string', 'number'] } }, (value) => asText(value) ?? wrongType);

/** Text of a given form; `json` repeats the form for editors. */
export const formed = (
  words: Words & { readonly code: ProblemCode },
  holds: (text: string) => boolean,
  meant = (text: string): string => text,
) =>
  atom(words, (value) => {
    const found = asText(value);
    if (found === null) return wrongType;
    return holds(found) ? meant(found) : new Refused(words.code);
  });

export const name = () =>
  formed(
    {
      code: 'wrong-type',
      expected: 'a name, without blanks around it',
      json: { type: ['string', 'number'], pattern: '^\\S(?:.*\\S)?$' },
    },
    (found) => found !== '' && found === found.trim(),
  );

export const flag = () =>
  atom({ expected: 'true or false', json: { type: 'boolean' } }, (value) =>
    typeof value === 'boolean' ? value : wrongType,
  );

const numberIn = (value: Value): Decimal | Refused => {
  if (value instanceof Decimal) return value;
  if (typeof value !== 'string') return wrongType;
  const quoted = Decimal.parse(value) !== null;
  const tooFar = Decimal.looksLikeOne(value) && !quoted;
  if (tooFar) return new Refused('out-of-range', 'no number of this size is meant');
  return new Refused(
    'not-a-decimal',
    quoted ? 'this is text because it is quoted; write the number without quotes' : null,
  );
};

export const decimal = () =>
  atom({ expected: 'a decimal number such as 0.91', json: { type: 'number' } }, numberIn);

interface Bounds {
  readonly expected: string;
  readonly low: string;
  readonly high?: string;
}

export const decimalWithin = ({ expected, low, high }: Bounds) =>
  atom(
    { expected, json: { type: 'number', minimum: Number(low), ...(high ? { maximum: Number(high) } : {}) } },
    (value) => {
      const found = numberIn(value);
      if (found instanceof Refused) return found;
      return within(found, low, high) ? found : new Refused('out-of-range');
    },
  );

const within = (found: Decimal, low: string, high: string | undefined): boolean => {
  const [least, most] = [Decimal.parse(low), high === undefined ? null : Decimal.parse(high)];
  return (least === null || found.compare(least) >= 0) && (most === null || found.compare(most) <= 0);
};

/** Between 0 and 1, neither of which any interval has. */
export const confidenceLevel = () =>
  decimalWithin({ expected: 'a confidence level between 0 and 1', low: '0.000001', high: '0.999999' });

export const share = () => decimalWithin({ expected: 'a share from 0 to 1', low: '0', high: '1' });

export const count = (least = 0) =>
  atom(
    { expected: `a whole number of at least ${least}`, json: { type: 'integer', minimum: least } },
    (value) => {
      const found = numberIn(value);
      if (found instanceof Refused) return found;
      if (!found.isInteger()) return wrongType;
      const whole = found.toNumber();
      return Number.isSafeInteger(whole) && whole >= least ? whole : new Refused('out-of-range');
    },
  );

export const choice = <const T extends string>(valid: readonly T[], code: ProblemCode = 'wrong-type') =>
  atom({ expected: `one of ${valid.join(', ')}`, json: { enum: valid }, valid }, (value): T | Refused => {
    const found = asText(value);
    return valid.find((one) => one === found) ?? new Refused(found === null ? 'wrong-type' : code);
  });

interface Known {
  readonly expected: string;
  readonly code: ProblemCode;
  readonly valid: readonly string[];
  readonly pattern: RegExp;
}

/** A name out of an open list, with the nearest of the listed ones for a slip. */
export const known = ({ expected, code, valid, pattern }: Known) =>
  atom({ expected, json: { type: 'string', pattern: pattern.source }, valid }, (value) => {
    const found = asText(value);
    if (found === null) return wrongType;
    return pattern.test(found) ? found : new Refused(code);
  });

export const keySyntax = /^[\p{L}\p{N}_*][\p{L}\p{N}_.@*/\- ]*$/u;

const notMap = (value: unknown): unknown => (value instanceof Decimal ? value.text : value);

/**
 * Keys that begin alike (`test_recall`) are gathered under the beginning (`test_`), which the shape then describes
 * as a table. The published schema says it as a pattern, and an error's path leaves the beginning out again.
 */
const gatherPrefixed = (prefixes: readonly string[], value: ValueMap): ValueMap => {
  const tables = new Map(prefixes.map((start) => [start, emptyMap()]));
  const gathered = emptyMap();
  for (const [key, item] of Object.entries(value)) {
    const prefix = prefixes.find((start) => key.startsWith(start));
    if (key === prefix) continue;
    const table = tables.get(prefix ?? '') ?? gathered;
    table[key] = item;
    if (prefix !== undefined) gathered[prefix] = table;
  }
  return gathered;
};

const emptyMap = (): { [key: string]: Value } => Object.create(null);

/** A map with these keys and no others; a key that begins with `x-` is its author's. */
export const map = <S extends z.ZodRawShape>(shape: S) => {
  const keys = Object.keys(shape);
  const prefixes = keys.filter((key) => key.endsWith('_'));
  const expected = keys.map((key) => (key.endsWith('_') ? `${key}<name>` : key)).join(', ');
  return z.preprocess(
    (value, context) => {
      if (!isMap(value as Value)) return notMap(value);
      const own = withoutExtras(value as ValueMap);
      const bare = prefixes.filter((start) => Object.hasOwn(own, start));
      if (bare.length > 0)
        context.issues.push({ code: 'unrecognized_keys', keys: bare, input: own, message: expected });
      return gatherPrefixed(prefixes, own);
    },
    z.strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? expected : 'a map'),
    }),
  );
};

/** A map of which only these keys are read: for facts that others write. */
export const loose = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess(notMap, z.object(shape, { error: 'a map' }));

/** A map from names of the author's choosing to values of one kind; here `x-lift` is a name like any other. */
export const table = <T extends z.ZodType>(value: T) =>
  z.preprocess(
    notMap,
    z.record(z.string().regex(keySyntax), value, {
      error: (issue) => (issue.code === 'invalid_key' ? 'a name of letters, digits, _ . @ and -' : 'a map'),
    }),
  );

export const list = <T extends z.ZodType>(item: T) => z.array(item, { error: 'a list' });

export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();

export const some = <T extends z.ZodType>(item: T) =>
  list(item).min(1, { error: 'a list that is not empty' });

/** Any scalar or structure: the author's own, shown and never judged. */
export const free = () => atom<Value>({ expected: 'a value', json: {} }, (value) => value);

/** Without the keys that begin with `x-`: they are their author's. */
export const withoutExtras = (value: ValueMap): ValueMap => {
  const kept = emptyMap();
  for (const [key, item] of Object.entries(value)) if (!key.startsWith('x-')) kept[key] = item;
  return kept;
};

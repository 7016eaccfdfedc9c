import { z } from 'zod';
import { Decimal } from '../decimal.ts';
import { isList, isMap, type Path, type Value } from '../document/value.ts';
import type { ProblemCode } from '../problem.ts';
import { keySyntax } from '../schema/atoms.ts';

// Whose approval is asked for: `[owner, lead]` is short for `{ owner: 1, lead: 1 }`, and `any: [lead, { risk: 2 }]`
// in either form leaves a choice.

/** Role to how many different people. */
export type Counts = { readonly [role: string]: number };

export interface Approvals {
  readonly roles: Counts;
  /** Of each choice one alternative has to be filled. */
  readonly choices: readonly (readonly Counts[])[];
}

/** What an alternative may not hold: another choice. */
export const choiceKey = 'any';

const mostAlternatives = 8;

interface Slip {
  readonly path: Path;
  readonly found: Value;
  readonly expected: string;
  readonly code: ProblemCode;
  readonly message?: string;
}

interface Reading {
  readonly counts: Map<string, number>;
  readonly choices: (readonly Counts[])[];
  readonly slips: Slip[];
}

const emptyReading = (slips: Slip[]): Reading => ({ counts: new Map(), choices: [], slips });

export const approvals = z
  .unknown()
  .transform((value, context): Approvals => {
    const reading = emptyReading([]);
    readAll(value as Value, [], reading);
    for (const { path, found, expected, code, message } of reading.slips)
      context.issues.push({
        code: 'custom',
        path: [...path],
        input: found,
        message: expected,
        params: { code, message },
      });
    return { roles: Object.fromEntries(reading.counts), choices: reading.choices };
  })
  .meta({ 'x-assay': 'approvals' });

const readAll = (value: Value, path: Path, reading: Reading): void => {
  if (isList(value)) for (const [index, item] of value.entries()) readItem(item, [...path, index], reading);
  else if (isMap(value)) readCounts(value, path, reading);
  else
    slip(reading, {
      path,
      found: value,
      expected: 'a list of roles, or a map from roles to how many people',
    });
};

const slip = ({ slips }: Reading, said: Omit<Slip, 'code'> & { readonly code?: ProblemCode }): void => {
  slips.push({ code: 'wrong-type', ...said });
};

const readItem = (item: Value, path: Path, reading: Reading): void => {
  if (isMap(item)) readCounts(item, path, reading);
  else if (typeof item !== 'string')
    slip(reading, { path, found: item, expected: 'the name of a role, each once' });
  else add(item, 1, { path, found: item, reading });
};

interface At {
  readonly path: Path;
  readonly found: Value;
  readonly reading: Reading;
}

const add = (role: string, count: number, { path, found, reading }: At): void => {
  if (reading.counts.has(role))
    slip(reading, {
      path,
      found,
      expected: 'the name of a role, each once',
      code: 'duplicate-key',
      message: `${role} was named before; write { ${role}: 2 } for two people`,
    });
  else reading.counts.set(role, count);
};

const readCounts = (value: { readonly [key: string]: Value }, path: Path, reading: Reading): void => {
  for (const [key, found] of Object.entries(value)) {
    const here = [...path, key];
    if (key === choiceKey) readChoice(found, here, reading);
    else if (!keySyntax.test(key))
      slip(reading, {
        path: here,
        found,
        expected: 'a name of letters, digits, _ . @ and -',
        code: 'unknown-key',
      });
    else readCount(key, { path: here, found, reading });
  }
};

const readCount = (role: string, at: At): void => {
  const { found } = at;
  const count = found instanceof Decimal && found.isInteger() ? found.toNumber() : null;
  const expected = 'a whole number of at least 1';
  if (count === null) slip(at.reading, { ...at, expected });
  else if (count < 1 || !Number.isSafeInteger(count))
    slip(at.reading, { ...at, expected, code: 'out-of-range' });
  else add(role, count, at);
};

const readChoice = (value: Value, path: Path, reading: Reading): void => {
  const told = { path, found: value, expected: `a list of 2 to ${mostAlternatives} alternatives` };
  if (!isList(value)) slip(reading, told);
  else if (value.length < 2 || value.length > mostAlternatives)
    slip(reading, {
      ...told,
      code: 'out-of-range',
      message: `${value.length} ${value.length === 1 ? 'alternative is' : 'alternatives are'} no choice that can be explained`,
    });
  else reading.choices.push(value.map((item, index) => alternative(item, [...path, index], reading)));
};

const alternative = (item: Value, path: Path, { slips }: Reading): Counts => {
  const inner = emptyReading(slips);
  const before = slips.length;
  if (typeof item === 'string') readItem(item, path, inner);
  else readAll(item, path, inner);
  const told = { path, found: item, expected: 'roles, without another any' };
  if (inner.choices.length > 0)
    slip(inner, { ...told, message: 'an alternative cannot hold another choice' });
  else if (inner.counts.size === 0 && slips.length === before)
    slip(inner, { ...told, message: 'an alternative that asks for nobody would always be filled' });
  return Object.fromEntries(inner.counts);
};

/** A role that is named, and where. */
export interface RoleNamed {
  readonly name: string;
  readonly path: Path;
}

/** Every role that is named in approvals as written, right or wrong. */
export const rolesNamed = (value: Value | undefined, path: Path): readonly RoleNamed[] => {
  if (typeof value === 'string') return [{ name: value, path }];
  if (isList(value)) return value.flatMap((item, index) => rolesNamed(item, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === choiceKey ? rolesNamed(item, [...path, name]) : [{ name, path: [...path, name] }],
  );
};

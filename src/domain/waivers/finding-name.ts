import type { Where } from '../finding.ts';
import { type Meant, meant, type Reading, reading, refuse, shown } from './meant.ts';

/**
 * Which finding is meant: a gate, then in brackets its subject and its slice, then the version whose finding it is.
 * `recall-slices[region=north, age_band=18-24] of fraud_detector 3.2.1`
 */
export interface FindingName {
  readonly gate: string;
  /** null: whatever it looked at. */
  readonly subject: string | null;
  /** null: in whatever slice. */
  readonly where: Where | null;
  /** null: of the one version that changes. */
  readonly of: Version | null;
}

export interface Version {
  readonly model: string;
  readonly version: string;
}

/** The gate `all` is written in quotes, because the bare word means every finding. */
export type Target =
  | { readonly kind: 'all'; readonly of: Version | null }
  | { readonly kind: 'one'; readonly name: FindingName };

/** Quoted text is a JSON string, so that any name can be written. */
const quoted = /^"(?:[^"\\]|\\.)*"/;
const missing = 'missing';

interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

const takeWord = (text: string, bare: RegExp, what: string): Reading<Word> => {
  const [json] = quoted.exec(text) ?? [];
  if (json !== undefined) {
    const read = unquoted(json);
    return read === null
      ? refuse(`${shown(json)} is no text in quotes; write \\" for a quote and \\\\ for a backslash in it`)
      : reading({ text: read, isQuoted: true }, text.slice(json.length));
  }
  const [word = ''] = bare.exec(text) ?? [];
  const trimmed = word.trim();
  if (trimmed === '') return refuse(`${what} is missing${text === '' ? '' : ` at ${shown(text)}`}`);
  return reading({ text: trimmed, isQuoted: false }, text.slice(word.length));
};

const unquoted = (json: string): string | null => {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'string' ? read : null;
  } catch {
    return null;
  }
};

const bareGate = /^[^\s[\]"]+/;
const barePart = /^[^[\],="]+/;
const bareVersion = /^[^\s"]+/;

export const takeTarget = (text: string): Reading<Target> => {
  const gate = takeWord(text, bareGate, 'the gate whose finding is meant');
  if (gate.kind === 'refused') return gate;
  const parts = takeParts(gate.value.rest);
  if (parts.kind === 'refused') return parts;
  const of = takeVersion(parts.value.rest);
  if (of.kind === 'refused') return of;
  const { text: id, isQuoted } = gate.value.value;
  if (id !== 'all' || isQuoted)
    return reading(
      { kind: 'one', name: { gate: id, ...parts.value.value, of: of.value.value } },
      of.value.rest,
    );
  const { subject, where } = parts.value.value;
  if (subject !== null || where !== null)
    return refuse('all means every finding and takes no slice; a gate of that name is written "all"');
  return reading({ kind: 'all', of: of.value.value }, of.value.rest);
};

type Parts = Pick<FindingName, 'subject' | 'where'>;

const takeParts = (text: string): Reading<Parts> => {
  if (!text.startsWith('[')) return reading({ subject: null, where: null }, text);
  const found: Part[] = [];
  let rest = text.slice(1).trimStart();
  for (;;) {
    const part = takePart(rest);
    if (part.kind === 'refused') return part;
    found.push(part.value.value);
    rest = part.value.rest;
    if (rest.startsWith(']')) break;
    if (!rest.startsWith(','))
      return refuse(`the bracket after the gate is not closed${rest === '' ? '' : ` at ${shown(rest)}`}`);
    rest = rest.slice(1).trimStart();
  }
  const parts = together(found);
  return parts.kind === 'refused' ? parts : reading(parts.value, rest.slice(1));
};

type Part =
  | { readonly kind: 'subject'; readonly subject: string }
  | { readonly kind: 'column'; readonly column: string; readonly value: string | null };

const takePart = (text: string): Reading<Part> => {
  const first = takeWord(text, barePart, 'a column or a metric in the brackets');
  if (first.kind === 'refused') return first;
  const { value: word, rest } = first.value;
  if (!rest.startsWith('=')) return reading({ kind: 'subject', subject: word.text }, rest);
  const second = takeWord(rest.slice(1).trimStart(), barePart, `the value of ${shown(word.text)}`);
  if (second.kind === 'refused') return second;
  const { text: value, isQuoted } = second.value.value;
  return reading(
    { kind: 'column', column: word.text, value: value === missing && !isQuoted ? null : value },
    second.value.rest,
  );
};

const together = (parts: readonly Part[]): Meant<Parts> => {
  const subjects = parts.flatMap((part) => (part.kind === 'subject' ? [part.subject] : []));
  const columns = parts.flatMap((part) =>
    part.kind === 'column' ? [[part.column, part.value] as const] : [],
  );
  const where: Where = Object.fromEntries(columns);
  const [subject = null, second] = subjects;
  if (second !== undefined)
    return refuse(`${shown(second)}: a waiver is of one metric; quote a text with = in it`);
  if (Object.keys(where).length < columns.length) return refuse('a column stands in the brackets twice');
  return meant({ subject, where: columns.length === 0 ? null : where });
};

const takeVersion = (text: string): Reading<Version | null> => {
  if (!/^of\s/i.test(text)) return reading(null, text);
  const model = takeWord(text.slice(2).trimStart(), bareVersion, 'the model after of');
  if (model.kind === 'refused') return model;
  const version = takeWord(model.value.rest, bareVersion, 'the version after of');
  if (version.kind === 'refused') return version;
  return reading({ model: model.value.value.text, version: version.value.value.text }, version.value.rest);
};

const inQuotes = (text: string): string => JSON.stringify(text);

const written = (text: string, bare: RegExp): string =>
  bare.exec(text)?.[0] === text && text.trim() === text ? text : inQuotes(text);

const writtenValue = (value: string | null): string => {
  if (value === null) return missing;
  return value === missing ? inQuotes(value) : written(value, barePart);
};

/** As it is to be written in a command. */
export const writtenName = ({ gate, subject, where, of }: FindingName): string => {
  const parts = [
    ...(subject === null ? [] : [written(subject, barePart)]),
    ...Object.entries(where ?? {}).map(
      ([column, value]) => `${written(column, barePart)}=${writtenValue(value)}`,
    ),
  ];
  const id = gate === 'all' ? inQuotes(gate) : written(gate, bareGate);
  return `${id}${parts.length === 0 ? '' : `[${parts.join(', ')}]`}${writtenVersion(of)}`;
};

export const writtenVersion = (of: Version | null): string =>
  of === null ? '' : ` of ${written(of.model, bareVersion)} ${written(of.version, bareVersion)}`;

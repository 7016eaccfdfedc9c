import type { Node, Scalar, YAMLError, Document as YamlDocument } from 'yaml';
import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { Decimal } from '../decimal.ts';
import {
  asFault,
  type Fault,
  type Place,
  type Problem,
  type ProblemCode,
  problemAt,
  tell,
} from '../problem.ts';
import { Document, textOf } from './document.ts';
import type { Path, Value } from './value.ts';

export const mostBytes = 1_048_576;
const deepest = 32;
const mostAliases = 100;
const mostValues = 200_000;

/** What could be read, and what is wrong with it: a doubled key need not hide what else is wrong. */
export interface ReadDocument {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
  /** The same, for who tells them together with others of the file. */
  readonly faults: readonly Fault[];
}

/** YAML 1.2 text to a document, within bounds: the head of a pull request is anybody's text. */
export const readDocument = (file: string, source: string): ReadDocument => {
  const key = `${file}\u0000${source}`;
  const known = remembered.get(key) ?? read(file, source);
  remembered.delete(key);
  remembered.set(key, known);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostRemembered) break;
    remembered.delete(oldest);
  }
  return known;
};

// A verdict reads the same policy and manifests several times: to know what to ask for, and to judge.
const remembered = new Map<string, ReadDocument>();
const mostRemembered = 16;

const read = (file: string, source: string): ReadDocument => {
  const size = Buffer.byteLength(source);
  if (size > mostBytes) return refuse(tooLarge(file, size));
  // A byte order mark is no part of the text, and takes no column of it.
  const text = source.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const yaml = parse(text, lines);
  if (yaml === 'too-deep') return refuse(tooDeep({ file, line: 1, column: 1 }));
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...yaml.errors, ...yaml.warnings];
  if (faults.length > 0) return unread(faults.map((fault) => () => syntaxProblem(fault, place, text)));
  const walk: Walk = {
    targets: targetsIn(yaml),
    place,
    problems: [],
    doubled: new Map(),
    values: 0,
    aliases: 0,
  };
  const value = convert(walk, yaml.contents, []);
  const found = [...walk.doubled.values(), ...walk.problems.map(asFault)];
  if (walk.problems.length > 0) return unread(found);
  return { document: new Document(file, value, { yaml, lines }), problems: tell(found), faults: found };
};

const unread = (faults: readonly Fault[]): ReadDocument => ({
  document: null,
  problems: tell(faults),
  faults,
});

const refuse = (problem: Problem): ReadDocument => unread([asFault(problem)]);

const tooLarge = (file: string, bytes: number): Problem =>
  problemAt(
    { file, line: 1, column: 1 },
    {
      code: 'too-large',
      message: `the file is larger than assay reads: keep tables and reports in files of their own and name them here`,
      found: `${bytes} bytes`,
      expected: `at most ${mostBytes} bytes`,
    },
  );

const tooDeep = (place: Place): Problem =>
  problemAt(place, {
    code: 'too-deep',
    message: 'values are nested deeper than any manifest or policy needs',
    expected: `at most ${deepest} levels`,
  });

// The parser recurses; a megabyte of `[` would otherwise end the process.
const parse = (text: string, lineCounter: LineCounter): YamlDocument.Parsed | 'too-deep' => {
  try {
    const yaml = parseDocument(text, {
      lineCounter,
      schema: 'core',
      prettyErrors: false,
      strict: true,
      // The library compares each key with each; doubled keys are found below, in one pass.
      uniqueKeys: false,
    });
    return yaml.errors.some((fault) => fault.message.includes('call stack')) ? 'too-deep' : yaml;
  } catch (error) {
    if (error instanceof RangeError) return 'too-deep';
    throw error;
  }
};

const codes: { readonly [code: string]: ProblemCode } = {
  MULTIPLE_DOCS: 'too-many-documents',
};

const syntaxProblem = (fault: YAMLError, place: (offset: number) => Place, text: string): Problem => {
  const code = codes[fault.code] ?? 'yaml-syntax';
  const found = firstLine(text.slice(fault.pos[0], fault.pos[1]), 60) || null;
  if (code === 'too-many-documents') {
    return problemAt(place(fault.pos[0]), {
      code,
      message: 'a file holds one document; a second begins here',
    });
  }
  return problemAt(place(fault.pos[0]), { code, message: firstLine(fault.message, 200), found });
};

const firstLine = (text: string, longest: number): string => text.replace(/\r?\n.*/s, '').slice(0, longest);

interface Walk {
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node | undefined>;
  readonly place: (offset: number) => Place;
  readonly problems: Problem[];
  /** By the key itself: what an alias repeats is doubled once. */
  readonly doubled: Map<Scalar, Fault>;
  values: number;
  aliases: number;
}

/** An alias stands for the last anchor of its name before it; one without an anchor stands for nothing. */
const targetsIn = (yaml: YamlDocument.Parsed): ReadonlyMap<Alias, Node | undefined> => {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  visit(yaml, {
    Node: (_key, node) => {
      if (isAlias(node)) targets.set(node, anchors.get(node.source));
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
};

const convert = (walk: Walk, node: unknown, path: Path): Value => {
  if (walk.problems.length > 0) return null;
  walk.values += 1;
  if (path.length > deepest) return stop(walk, node, tooDeep);
  if (walk.values > mostValues) return stop(walk, node, tooManyAliases);
  if (isAlias(node)) return alias(walk, node, path);
  if (isScalar(node)) return scalar(node);
  if (isSeq(node)) return node.items.map((item, index) => convert(walk, item, [...path, index]));
  return isMap(node) ? map(walk, node.items, path) : null;
};

const alias = (walk: Walk, node: Alias, path: Path): Value => {
  walk.aliases += 1;
  if (walk.aliases > mostAliases) return stop(walk, node, tooManyAliases);
  const target = walk.targets.get(node);
  return target === undefined
    ? stop(walk, node, (place) => noAnchor(place, node.source))
    : convert(walk, target, path);
};

type Pairs = readonly { readonly key: unknown; readonly value: unknown }[];

const map = (walk: Walk, pairs: Pairs, path: Path): Value => {
  const result = Object.create(null) as { [key: string]: Value };
  for (const { key, value } of pairs) {
    if (!isScalar(key)) return stop(walk, key, badKey);
    const name = textOf(key);
    if (pollutes(name))
      return stop(walk, key, (place) => ({ ...badKey(place), code: 'unknown-key', found: name }));
    if (Object.hasOwn(result, name)) walk.doubled.set(key, doubledKey(walk, key, name));
    result[name] = convert(walk, value, [...path, name]);
  }
  return result;
};

const doubledKey =
  ({ place }: Walk, key: Scalar, name: string): Fault =>
  () =>
    problemAt(place(startOf(key)), {
      code: 'duplicate-key',
      message: 'this key was given before in this map',
      found: name,
      expected: 'each key once',
    });

const pollutes = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype';

const scalar = (node: Scalar): Value => {
  const { value } = node;
  if (value === null || typeof value === 'boolean') return value;
  const text = textOf(node);
  return typeof value === 'number' ? (Decimal.parse(text) ?? otherNumber(value, text)) : text;
};

// `.inf`, `.nan` and 1e400 are no decimals: they stay text, and whoever wants a number there says so.
const otherNumber = (value: number, text: string): Value =>
  /^0[xo]/.test(text) && Number.isSafeInteger(value) ? Decimal.ofInteger(value, text) : text;

const stop = (walk: Walk, node: unknown, words: (place: Place) => Problem): null => {
  walk.problems.push(words(walk.place(startOf(node))));
  return null;
};

const startOf = (node: unknown): number => (isNode(node) ? node.range?.[0] : null) ?? 0;

const tooManyAliases = (place: Place): Problem =>
  problemAt(place, {
    code: 'too-many-aliases',
    message: 'aliases multiply the document beyond what assay expands',
    expected: `at most ${mostAliases} aliases and ${mostValues} values`,
  });

const noAnchor = (place: Place, name: string): Problem =>
  problemAt(place, {
    code: 'yaml-syntax',
    message: `*${name} stands for nothing: no anchor &${name} stands before it`,
    found: `*${name}`,
    expected: `a value marked &${name} further up, or the value itself`,
  });

const badKey = (place: Place): Problem =>
  problemAt(place, {
    code: 'yaml-syntax',
    message: 'this cannot be a key here',
    expected: 'a key that is a plain name',
  });

import type { LineCounter, Node, YAMLMap, Document as YamlDocument } from 'yaml';
import { isCollection, isScalar, isSeq, isMap as isYamlMap } from 'yaml';
import type { Place } from '../problem.ts';
import type { Path, Value } from './value.ts';

/** A key as it stands in the source, and what stands behind it. */
interface Pair {
  readonly key: Node;
  readonly value: unknown;
}

interface Source {
  readonly yaml: YamlDocument.Parsed;
  readonly lines: LineCounter;
}

/** A parsed file: its value, and where each part of it stands. */
export class Document {
  readonly file: string;
  readonly value: Value;
  readonly source: Source;
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(file: string, value: Value, source: Source) {
    this.file = file;
    this.value = value;
    this.source = source;
  }

  /** Where the value stands; when there is none, where the nearest part around it does. */
  placeOf(path: Path): Place {
    for (let length = path.length; length >= 0; length--) {
      const node = this.node(path.slice(0, length));
      if (node?.range) return this.place(node.range[0]);
      const key = this.key(path.slice(0, length));
      if (key?.range) return this.place(key.range[0]);
    }
    return this.place(0);
  }

  /** Where the key itself stands. */
  placeOfKey(path: Path): Place {
    const key = this.key(path);
    return key?.range ? this.place(key.range[0]) : this.placeOf(path);
  }

  private node(path: Path): Node | undefined {
    let here: unknown = this.source.yaml.contents;
    for (const key of path) here = this.below(here, key);
    return isScalar(here) || isCollection(here) ? here : undefined;
  }

  private key(path: Path): Node | undefined {
    const parent = this.node(path.slice(0, -1));
    return isYamlMap(parent) ? this.pairsOf(parent).get(String(path.at(-1)))?.key : undefined;
  }

  private below(node: unknown, key: string | number): unknown {
    if (isSeq(node)) return node.items[Number(key)];
    return isYamlMap(node) ? this.pairsOf(node).get(String(key))?.value : undefined;
  }

  /** By name, made once for each map: a map of many keys is asked for many of them. */
  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map(
      map.items.flatMap(({ key, value }): readonly [string, Pair][] =>
        isScalar(key) ? [[textOf(key), { key, value }]] : [],
      ),
    );
    this.pairs.set(map, pairs);
    return pairs;
  }

  private place(offset: number): Place {
    const { line, col } = this.source.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** A scalar's text as it stands in the source when it is plain, as it was meant when it is quoted. */
export const textOf = (scalar: { readonly value: unknown; readonly source?: string }): string =>
  scalar.source ?? String(scalar.value);

import type { LineCounter, Node, Document as YamlDocument } from 'yaml';
import { isScalar, isSeq, isMap as isYamlMap } from 'yaml';
import type { Place } from '../problem.ts';
import type { Path, Value } from './value.ts';

interface Source {
  readonly yaml: YamlDocument.Parsed;
  readonly lines: LineCounter;
}

/** A parsed file: its value, and where each part of it stands. */
export class Document {
  readonly file: string;
  readonly value: Value;
  readonly source: Source;

  constructor(file: string, value: Value, source: Source) {
    this.file = file;
    this.value = value;
    this.source = source;
  }

  /** Where the value stands; when there is none, where the nearest part around it does. */
  placeOf(path: Path): Place {
    for (let length = path.length; length > 0; length--) {
      const node = this.node(path.slice(0, length));
      if (node?.range) return this.place(node.range[0]);
      const key = this.key(path.slice(0, length));
      if (key?.range) return this.place(key.range[0]);
    }
    return this.place(this.source.yaml.contents?.range?.[0] ?? 0);
  }

  /** Where the key itself stands. */
  placeOfKey(path: Path): Place {
    const key = this.key(path);
    return key?.range ? this.place(key.range[0]) : this.placeOf(path);
  }

  private node(path: Path): Node | undefined {
    const node: unknown = this.source.yaml.getIn(path, true);
    return isScalar(node) || isYamlMap(node) || isSeq(node) ? (node as Node) : undefined;
  }

  private key(path: Path): Node | undefined {
    const parent: unknown =
      path.length === 1 ? this.source.yaml.contents : this.source.yaml.getIn(path.slice(0, -1), true);
    if (!isYamlMap(parent)) return undefined;
    const wanted = String(path.at(-1));
    const pair = parent.items.find((item) => isScalar(item.key) && textOf(item.key) === wanted);
    return pair && isScalar(pair.key) ? (pair.key as Node) : undefined;
  }

  private place(offset: number): Place {
    const { line, col } = this.source.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** A scalar's text as it stands in the source when it is plain, as it was meant when it is quoted. */
export const textOf = (scalar: { readonly value: unknown; readonly source?: string }): string =>
  scalar.source ?? String(scalar.value);

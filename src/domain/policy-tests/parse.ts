import type { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import { nearest } from '../nearest.ts';
import { isError, type Parsed, type Problem, problemAt, problemCodes } from '../problem.ts';
import { refusedProblem } from '../refused.ts';
import { check } from '../schema/check.ts';
import type { Content } from '../snapshot.ts';
import { type TestData, testSchema } from './schema.ts';

export interface PolicyTest {
  readonly file: string;
  readonly data: TestData;
}

export const parseTest = (file: string, content: Content): Parsed<PolicyTest> => {
  if (content.kind === 'absent') return { ok: false, problems: [] };
  if (content.kind === 'refused') return { ok: false, problems: [refusedProblem(file, content)] };
  const { document, problems } = readDocument(file, content.text);
  if (document === null) return { ok: false, problems };
  const { value: data, problems: found } = check(document, testSchema);
  const all = [...problems, ...found, ...(data === null ? [] : unknownCodes(data, document))];
  return data === null || all.some(isError)
    ? { ok: false, problems: all }
    : { ok: true, value: { file, data }, problems: all };
};

/** A slip in a code would wait for a problem that cannot be. */
const unknownCodes = ({ expect }: TestData, document: Document): readonly Problem[] =>
  (expect.problems ?? []).flatMap((code, index) =>
    problemCodes.some((known) => known === code)
      ? []
      : [
          problemAt(document.placeOf(['expect', 'problems', index]), {
            code: 'wrong-type',
            message: `expect.problems.${index} cannot be ${code}`,
            found: code,
            expected: 'a code of docs/reference/problems.md',
            nearest: nearest(code, problemCodes),
          }),
        ],
  );

/** The files of the repository that a test names. */
export const filesNamed = ({ data }: PolicyTest): readonly string[] =>
  [...Object.values(data.base ?? {}), ...Object.values(data.head ?? {})].flatMap((one) =>
    one.kind === 'file' ? [one.path] : [],
  );

import { resolve } from 'node:path';
import { refusedProblem } from '../domain/changes.ts';
import { isList, isMap, type Path, plain, type Value } from '../domain/document/value.ts';
import { gateOf } from '../domain/gates/index.ts';
import { policyPath } from '../domain/governed.ts';
import { type Policy, parsePolicy } from '../domain/policy/policy.ts';
import { type Parsed, problemAt } from '../domain/problem.ts';
import { contentAt } from '../local/files.ts';
import { type ExitCode, exitOfProblems, type Terminal } from './command.ts';
import { problemLines } from './problem-lines.ts';

export interface PolicyOptions {
  readonly file?: string;
  readonly json?: boolean;
}

/** The effective policy, each line with where it came from. */
export const policyShow = async (
  { file = policyPath, json }: PolicyOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const parsed = await readPolicy(terminal.cwd, file);
  if (!parsed.ok) {
    if (json === true) terminal.out(`${JSON.stringify({ problems: parsed.problems }, null, 2)}\n`);
    else terminal.err(`${parsed.problems.map((problem) => problemLines(problem)).join('\n')}\n`);
    return exitOfProblems(parsed.problems);
  }
  const lines = leaves(parsed.value.value, []).map((leaf) => ({
    ...leaf,
    origin: originOf(parsed.value, leaf.path),
  }));
  if (json === true) terminal.out(`${JSON.stringify(asJson(parsed.value, lines), null, 2)}\n`);
  else terminal.out(asText(lines));
  return 0;
};

const readPolicy = async (cwd: string, file: string): Promise<Parsed<Policy>> => {
  const content = await contentAt(resolve(cwd, file));
  if (content.kind === 'text') return parsePolicy(file, content.text);
  if (content.kind === 'refused') return { ok: false, problems: [refusedProblem(file, content)] };
  const message = `there is no policy at ${file}; assay init writes one`;
  return {
    ok: false,
    problems: [problemAt({ file, line: 1, column: 1 }, { code: 'file-not-found', message })],
  };
};

interface Leaf {
  readonly path: Path;
  readonly value: Value;
}

interface Line extends Leaf {
  readonly origin: string;
}

/** One line for each thing that a policy can say by itself: a gate, a role and a list stand whole. */
const leaves = (value: Value, path: Path): readonly Leaf[] => {
  const whole =
    !isMap(value) || (path.length === 2 && ['roles', 'gates', 'holdouts'].includes(String(path[0])));
  return whole
    ? [{ path, value }]
    : Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
};

const originOf = (policy: Policy, path: Path): string => {
  const { file, line } = policy.originOf(path);
  return `${file}:${line}`;
};

const asText = (lines: readonly Line[]): string => {
  const said = lines.map((line) => `${line.path.join('.')}: ${written(line.value)}`);
  const width = Math.min(64, Math.max(...said.map((text) => text.length)));
  return lines.map((line, index) => `${(said[index] ?? '').padEnd(width)}  # ${line.origin}\n`).join('');
};

/** In one line, as YAML's flow style writes it. */
const written = (value: Value): string => {
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  if (isMap(value))
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${written(item)}`)
      .join(', ')} }`;
  const data = plain(value);
  return typeof data === 'string' && /[:#[\]{},*&!|>'"%@`]|^\s|\s$|^$/.test(data)
    ? JSON.stringify(data)
    : String(data);
};

const asJson = (policy: Policy, lines: readonly Line[]) => ({
  policy: policy.digest,
  effective: plain(policy.value),
  origins: Object.fromEntries(lines.map((line) => [line.path.join('.'), line.origin])),
  gates: Object.fromEntries(
    Object.entries(policy.data.gates ?? {}).map(([id, gate]) => [
      id,
      { kind: gate.kind, asks: gateOf(gate.kind)?.asks ?? null, enforcement: gate.enforcement },
    ]),
  ),
});

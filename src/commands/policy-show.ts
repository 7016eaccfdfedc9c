import { inFlow } from '../domain/document/flow.ts';
import { isMap, type Path, plain, type Value } from '../domain/document/value.ts';
import { gateOf } from '../domain/gates/index.ts';
import { policyPath } from '../domain/governed.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ExitCode, Terminal } from './command.ts';
import { readPolicy } from './policy-file.ts';
import { toldProblems } from './told-problems.ts';

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
    return toldProblems(parsed.problems, json === true, terminal);
  }
  const lines = leaves(parsed.value.value, []).map((leaf) => ({
    ...leaf,
    origin: originOf(parsed.value, leaf.path),
  }));
  if (json === true) terminal.out(`${JSON.stringify(asJson(parsed.value, lines), null, 2)}\n`);
  else terminal.out(asText(lines));
  return 0;
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
  const said = lines.map((line) => `${line.path.join('.')}: ${inFlow(line.value)}`);
  const width = Math.min(64, Math.max(...said.map((text) => text.length)));
  return lines.map((line, index) => `${(said[index] ?? '').padEnd(width)}  # ${line.origin}\n`).join('');
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

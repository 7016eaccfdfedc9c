import { gates } from '../../src/domain/gates/index.ts';
import { fairnessMetrics, metricIds, metricOf, primaryOf } from '../../src/domain/metrics.ts';
import { type Node, nodesOf } from '../json-schema.ts';
import { typeOf } from '../keys.ts';
import { gateWords } from '../words/gates.ts';
import { code, page, table } from './markdown.ts';

const enforcement = 'What an answer that does not hold does: `block` (the default) or `warn`.';

export const gatesPage = (policy: Node): string =>
  page(
    'Gates',
    'A gate is one yes/no question. Its first key is its kind. In the order in which a model meets them on its way to production.',
    'The answers: `pass`, `fail`, `inconclusive`, `skip` (does not apply), `error` (cannot tell). Absence of evidence never passes.',
    ...gates.map((gate) => gateSection(gate, nodesOf(policy['$defs'])[`gate_${gate.kind}`] ?? {})),
  );

const gateSection = ({ kind, asks, example }: (typeof gates)[number], node: Node): string => {
  const words = gateWords[kind];
  if (words === undefined) throw new Error(`.ci/words/gates.ts has no words for the gate ${kind}`);
  const required = (node['required'] ?? []) as readonly string[];
  const options = Object.entries(nodesOf(node['properties'])).map(([key, inner]) => {
    const meaning = key === 'enforcement' ? enforcement : words.options[key];
    if (meaning === undefined) throw new Error(`.ci/words/gates.ts has no words for ${kind}.${key}`);
    return [`${code(key)}${required.includes(key) ? ' (needed)' : ''}`, short(typeOf(inner)), meaning];
  });
  return [
    `## ${kind}`,
    `${asks} Evidence: ${words.evidence}.`,
    `\`\`\`yaml\ngates:\n  my-gate: { ${example} }\n\`\`\``,
    table(['option', 'type', 'meaning'], options),
    ...(node['anyOf'] === undefined ? [] : [`Needs ${oneOf(node['anyOf'] as readonly Node[])}.`]),
    table(
      ['answer', 'when'],
      Object.entries(words.answers).map(([answer, when]) => [code(answer), when]),
    ),
  ].join('\n\n');
};

const oneOf = (alternatives: readonly Node[]): string =>
  alternatives.map(({ required }) => code(String(required))).join(' or ');

const short = (type: string): string => type.replace(/^list of list of/, 'list of lists of');

const bound = (value: number | null): string => (value === null ? 'unbounded' : String(value));

export const metricsPage = (): string =>
  page(
    'Metrics',
    'What a manifest may declare under `evaluation.metrics` and a policy may ask for. A parameter follows an `@`: `ndcg@5`. A name of your own begins with `x-`; higher is then better.',
    table(
      ['metric', 'better', 'lowest', 'highest'],
      metricIds.map((id) => {
        const metric = metricOf(id);
        return [
          code(id),
          metric?.better ?? '',
          bound(metric?.range[0] ?? null),
          bound(metric?.range[1] ?? null),
        ];
      }),
    ),
    '## primary',
    'In a policy, `primary` is the task’s own metric.',
    table(
      ['task', 'metric'],
      Object.entries(primaryOf).map(([task, id]) => [code(task), code(id)]),
    ),
    '## Fairness metrics',
    fairnessMetrics.map((id) => `- ${code(id)}`).join('\n'),
  );

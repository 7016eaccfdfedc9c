import type { Judgement } from '../../src/domain/finding.ts';
import type { Champion, Statistics } from '../../src/domain/gates/gate.ts';
import { type Manifest, parseManifest } from '../../src/domain/manifest/manifest.ts';
import type { Measurement, Needs } from '../../src/domain/measurement.ts';
import { parsePolicy } from '../../src/domain/policy/policy.ts';
import { instant } from '../../src/domain/time.ts';

// A gate's test reads as input and expectation: the rule as a policy writes it, the manifest as its author writes it.

export interface Around {
  readonly measurement?: Measurement;
  readonly statistics?: Statistics;
  /** The manifest of the champion; left out: there is none. */
  readonly champion?: string | Exclude<Champion, { kind: 'one' }>;
  /** The same version as it stands at base; left out: it is new. */
  readonly base?: string;
  readonly now?: string;
}

export const aManifest = (text: string): Manifest => {
  const whole = /^model\s*:/m.test(text) ? text : `model: { name: fraud, version: "2" }\n${text}`;
  const parsed = parseManifest('models/fraud/2.yaml', whole);
  if (!parsed.ok) throw new Error(`no manifest: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};

export const aRule = (rule: string) => {
  const policy = parsePolicy('policy.yaml', `assay: 1\ngates: { it: { ${rule} } }`);
  if (!policy.ok) throw new Error(`no rule: ${JSON.stringify(policy.problems)}`);
  const gate = policy.value.data.gates?.['it'];
  if (gate === undefined) throw new Error('no gate');
  return gate;
};

/** What a rule wants measured of a manifest. */
export const needsOf = (rule: string, manifest: string): Needs => aRule(rule).needs(aManifest(manifest));

export const judgements = (rule: string, manifest: string, around: Around = {}): readonly Judgement[] => {
  const subject = aManifest(manifest);
  const about = {
    manifest: subject,
    base: around.base === undefined ? null : aManifest(around.base),
    champion: champion(around.champion),
    from: 'staging',
    to: 'production',
    now: instant(around.now ?? '2024-07-09T10:00:00Z') ?? 0,
    measurement: around.measurement ?? unmeasured(subject),
    statistics: around.statistics ?? {
      inconclusive: 'block',
      support: { rows: 0, positives: 0, negatives: 0 },
    },
  } as const;
  return aRule(rule).judge(about);
};

/** Of predictions that are named something keeps them from being measured. */
const unmeasured = ({ data }: Manifest): Measurement => ({
  kind: 'unmeasured',
  because: 'nobody measured it',
  remedy: 'Measure it.',
  ...(data.evaluation?.predictions === undefined ? { absent: true } : {}),
});

const champion = (given: Around['champion']): Champion => {
  if (given === undefined) return { kind: 'none' };
  return typeof given === 'string' ? { kind: 'one', manifest: aManifest(given) } : given;
};

/** The answers alone: most tests ask for no more. */
export const answers = (rule: string, manifest: string, around: Around = {}): readonly string[] =>
  judgements(rule, manifest, around).map(({ answer }) => answer);

export const unknownChampion: Around = {
  champion: { kind: 'unknown', because: 'two serve', remedy: 'Name one.' },
};

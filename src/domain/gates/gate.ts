import type { z } from 'zod';
import type { Path } from '../document/value.ts';
import type { Claim, Enforcement, Judgement } from '../finding.ts';
import type { State } from '../lifecycle.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { type Measurement, type Needs, nothingNeeded } from '../measurement.ts';
import { choice, map } from '../schema/atoms.ts';

export type NonEmpty<T> = readonly [T, ...T[]];

/** What a gate may look at. Everything else of the snapshot is none of its business. */
export interface About {
  readonly manifest: Manifest;
  /** The same version as it stands at base; null: it is new. */
  readonly base: Manifest | null;
  readonly champion: Champion;
  readonly from: State;
  readonly to: State;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly measurement: Measurement;
  readonly statistics: Statistics;
}

/** How the policy wants measured numbers judged. */
export interface Statistics {
  /** What a gate answers when its interval contains the bar: as it is, or by the value alone. */
  readonly inconclusive: 'block' | 'warn' | 'point';
  /** Below these, a number says too little to be judged. */
  readonly support: { readonly rows: number; readonly positives: number; readonly negatives: number };
}

export type Champion =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly manifest: Manifest }
  | { readonly kind: 'unknown'; readonly because: string; readonly remedy: string };

/** A rule of a policy, ready to be asked: what it needs measured, and how it judges. */
export interface Rule {
  readonly needs: (manifest: Manifest) => Needs;
  readonly judge: (about: About) => NonEmpty<Judgement>;
  /** Where the rule is a hint by its nature, whatever the policy would like. */
  readonly enforcement?: Enforcement;
}

/** One yes/no question. A policy names it by its kind, which is the first key of the rule. */
export interface Gate {
  readonly kind: string;
  /** The question, for people: docs, `assay explain`, the card. */
  readonly asks: string;
  readonly example: string;
  /** From a rule as the policy writes it to the judge that it describes. */
  readonly schema: z.ZodType<Rule>;
}

interface Definition<S extends z.ZodRawShape> {
  readonly kind: string;
  readonly asks: string;
  readonly example: string;
  readonly options: S;
  /** Of these keys the rule needs one. */
  readonly oneOf?: readonly (keyof S & string)[];
  /** What must be measured for it; left out: nothing. */
  readonly needs?: (rule: z.infer<z.ZodObject<S>>, manifest: Manifest) => Needs;
  readonly judge: (rule: z.infer<z.ZodObject<S>>, about: About) => readonly Judgement[];
  /** The value of the kind's own key with which the rule is a hint and no proof. */
  readonly hint?: string;
}

const enforcement = choice(['block', 'warn']).optional();

export const defineGate = <S extends z.ZodRawShape>(definition: Definition<S>): Gate => {
  const { kind, asks, example, options, oneOf, needs, judge, hint } = definition;
  const rule = map({ ...options, enforcement });
  const chosen = oneOf === undefined ? rule : needsOneOf(rule, oneOf);
  const whole = hint === undefined ? chosen : onlyWarning(chosen, kind, hint);
  const schema = whole.transform((value): Rule => {
    const written = value as z.infer<z.ZodObject<S>>;
    return {
      ...(isHint(value, kind, hint) ? { enforcement: 'warn' as const } : {}),
      needs: (manifest) => needs?.(written, manifest) ?? nothingNeeded,
      judge: (about) => answered(kind, judge(written, about)),
    };
  });
  return { kind, asks, example, schema };
};

/** A gate that finds nothing to judge does not pass by it. */
const answered = (kind: string, [first, ...rest]: readonly Judgement[]): NonEmpty<Judgement> =>
  first === undefined
    ? [cannotTell(claim(kind), 'the gate asks nothing', 'Give it something to ask, or leave it out.')]
    : [first, ...rest];

const isHint = (value: object, kind: string, hint: string | undefined): boolean =>
  hint !== undefined && Object.entries(value).some(([key, named]) => key === kind && named === hint);

const onlyWarning = <T extends z.ZodType>(rule: T, kind: string, hint: string) =>
  rule
    .superRefine((value, context) => {
      const { enforcement: asked } = value as { readonly enforcement?: unknown };
      if (asked !== 'block' || !isHint(value as object, kind, hint)) return;
      context.addIssue({
        code: 'custom',
        path: ['enforcement'],
        message: 'enforcement: warn',
        params: { code: 'wrong-type', message: `${hint} hints and proves nothing: it cannot block` },
      });
    })
    .meta({
      not: {
        properties: { [kind]: { const: hint }, enforcement: { const: 'block' } },
        required: [kind, 'enforcement'],
      },
    });

const needsOneOf = <T extends z.ZodType>(rule: T, keys: readonly string[]) =>
  rule
    .superRefine((value, context) => {
      if (keys.some((key) => Object.hasOwn(value as object, key))) return;
      context.addIssue({
        code: 'custom',
        message: `one of ${keys.join(', ')}`,
        params: { code: 'missing-key' },
      });
    })
    .meta({ anyOf: keys.map((key) => ({ required: [key] })) });

export const enforcementOf = (rule: { readonly enforcement?: unknown }): Enforcement =>
  rule.enforcement === 'warn' ? 'warn' : 'block';

/** A claim about one thing of a manifest; what is left out is null. */
export const claim = (subject: string, rest: Partial<Claim> = {}): Claim => ({
  subject,
  where: null,
  operator: null,
  expected: null,
  actual: null,
  low: null,
  high: null,
  rows: null,
  evidence: null,
  at: null,
  ...rest,
});

export const lineOf = (manifest: Manifest, path: Path): Claim['at'] => {
  const { line, column } = manifest.document.placeOf(path);
  return { line, column };
};

export const pass = (of: Claim, because: string): Judgement => ({ answer: 'pass', claim: of, because });

export const fail = (of: Claim, because: string, remedy: string): Judgement => ({
  answer: 'fail',
  claim: of,
  because,
  remedy,
});

export const skip = (of: Claim, because: string): Judgement => ({ answer: 'skip', claim: of, because });

export const cannotTell = (of: Claim, because: string, remedy: string): Judgement => ({
  answer: 'error',
  claim: of,
  because,
  remedy,
});

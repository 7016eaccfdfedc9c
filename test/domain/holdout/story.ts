import type { SealedEvidence } from '../../../src/domain/holdout/uses.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { measured } from '../../support/measurement.ts';
import { aPolicy } from '../../support/snapshot.ts';

// A model whose policy seals labels, and what was measured on them.

export const pin = 'a'.repeat(64);
export const manifest = 'models/fraud/1.yaml';

export const policy = (
  rest = ', uses: 2',
  gate = 'metric: recall, at_least: 0.5, evidence: measured',
): string => `assay: 1
gates: { floor: { ${gate} } }
to: { production: { gates: [floor] } }
holdouts: { fraud: { labels: l.csv, sha256: ${pin}, id: id, label: y${rest} } }
`;

export const sealing = (rest?: string): Policy => aPolicy(policy(rest).replace('assay: 1\n', ''));

export const evidence: SealedEvidence = {
  holdout: 'fraud',
  labels: `sha256:${pin}`,
  model: 'fraud',
  version: '1',
  predictions: 'sha256:p',
  ignored: [],
};

export const graded = (over: Partial<SealedEvidence> = {}): Measurement => ({
  ...measured({ overall: { recall: { value: 0.9, low: 0.8, high: 1 }, count: { value: 9 } } }).measurement,
  holdout: { ...evidence, ...over },
});

export const known = { uses: { kind: 'known', entries: [] } } as const;

/** Two uses that other versions made of the labels. */
export const entries = ['7', '8'].map((version) => ({
  ...evidence,
  at: '2026-01-01T00:00:00Z',
  version,
  predictions: 'sha256:q',
}));

import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { decide } from '../../src/domain/decide.ts';
import type { MeasuredSlice } from '../../src/domain/measurement.ts';
import { commentLimit, renderCard } from '../../src/render/card.ts';
import { codePoints } from '../../src/render/markdown.ts';
import { templates } from '../render/builders.ts';
import { between, measured, rowsOf } from '../support/measurement.ts';
import { aSnapshot, file, manifestText } from '../support/snapshot.ts';

const evaluation = 'evaluation: { task: binary, predictions: { path: p.csv } }';

const slices = (failing: number): readonly MeasuredSlice[] =>
  Array.from({ length: 5000 }, (_, place) => ({
    where: { store: `store ${place} of the northern region` },
    rows: 200,
    metrics: { recall: place >= 5000 - failing ? between(0.5, 0.4, 0.6) : between(0.9, 0.85, 0.93) },
  }));

const held = slices(0);

const snapshot = (failing: number) =>
  aSnapshot({
    policy:
      'assay: 1\ngates: { stores: { metric: recall, at_least: 0.8, in: [[store]] } }\nto: { production: { gates: [stores] } }\n',
    files: [file(manifestText('staging', evaluation), manifestText('production', evaluation))],
    measurements: {
      'models/fraud/1.yaml': measured({
        slices: slices(failing),
        champion: { kind: 'measured', evidence: rowsOf(1000), differences: {}, slices: held },
      }).measurement,
    },
  });

describe('five thousand slices', () => {
  test.each([
    [0, 'approved'],
    [1, 'rejected'],
    [4000, 'rejected'],
  ])('%d of which fail are %s, in a verdict and a card that stay small', (failing, decision) => {
    const verdict = decide(snapshot(failing));
    expect(verdict.decision).toBe(decision);
    const findings = verdict.transitions.flatMap((one) => one.findings);
    expect(findings.filter(({ gate }) => gate === 'stores')).toHaveLength(51);
    expect(findings.filter(({ gate }) => gate === 'flipped')).toHaveLength(Math.min(failing, 51));
    expect(canonical(verdict).length).toBeLessThan(100_000);
    const { markdown } = renderCard(verdict, snapshot(failing), templates);
    expect(codePoints(markdown)).toBeLessThan(commentLimit);
    expect(markdown).toContain('more slices of recall are counted only');
  });

  test('the one that fails is written out, and so is what was lost', () => {
    const verdict = decide(snapshot(1));
    const { markdown } = renderCard(verdict, snapshot(1), templates);
    expect(markdown).toContain('store 4999 of the northern region');
    expect(markdown.indexOf('went from 0.9')).toBeLessThan(markdown.indexOf('below the floor'));
    expect(verdict.next).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { failures } from '../../../src/render/sections/failures.ts';
import { aFinding, aTransition } from '../builders.ts';
import { rejected } from '../verdicts.ts';
import { part, shown } from './shown.ts';

describe('failures', () => {
  it('are absent when everything passes or does not apply', () => {
    expect(shown(failures, part({ findings: [aFinding(), aFinding({ answer: 'skip' })] }))).toBeNull();
  });

  it('come the worst first, with reason, distance and remedy', () => {
    const [one] = rejected.transitions;
    const text = shown(failures, { transition: one ?? aTransition(), alone: true }) ?? '';
    expect(text.match(/^- .*? at /gm)).toEqual([
      '- ❌ fail: **`recall-slices`** at ',
      '- ⚠️ cannot tell: **`canary`** at ',
      '- ❓ inconclusive: **`parity`** at ',
      '- ❌ fail, warns only: **`fresh`** at ',
    ]);
    expect(text).toContain('**0.038 too low**<br>**To do:** collect');
  });

  it('can do without remedies', () => {
    const failing = part({ findings: [aFinding({ answer: 'fail', remedy: 'train' })] });
    expect(shown(failures, failing)).toContain('To do');
    expect(shown(failures, failing, { remedies: false })).not.toContain('To do');
  });
});

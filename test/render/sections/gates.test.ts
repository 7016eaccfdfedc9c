import { describe, expect, it } from 'vitest';
import { gates } from '../../../src/render/sections/gates.ts';
import { aFinding } from '../builders.ts';
import { part, shown } from './shown.ts';

describe('gates', () => {
  const passes = (many: number) => Array.from({ length: many }, () => aFinding());

  it('are all in sight when they are few, and absent when there are none', () => {
    expect(shown(gates, part({ findings: [] }))).toBeNull();
    expect(shown(gates, part({ findings: passes(8) }))?.split('\n')).toHaveLength(12);
    expect(shown(gates, part({ findings: passes(8) }))).not.toContain('<details>');
  });

  it('are folded away when many hold', () => {
    const text = shown(
      gates,
      part({ findings: [...passes(8), aFinding({ answer: 'skip' }), aFinding({ answer: 'fail' })] }),
    );
    expect(text).toContain('<details><summary>What holds: 8 pass, 1 does not apply</summary>\n\n| Answer');
    expect(text?.indexOf('❌ fail')).toBeLessThan(text?.indexOf('<details>') ?? 0);
  });

  it('can do without those that hold, and without all', () => {
    expect(shown(gates, part({ findings: passes(9) }), { passes: false })).toBeNull();
    expect(shown(gates, part(), { gates: false })).toBeNull();
  });

  it('cannot be broken out of', () => {
    const text = shown(
      gates,
      part({
        findings: [aFinding({ gate: 'a|b', subject: 'c\n|d', actual: null, because: 'x | y\n\n# z' })],
      }),
    );
    expect(text?.split('\n').at(-1)).toBe(
      '| ✅ pass | a&vert;b | c &vert;d ≥ 0.91 | x &vert; y #\u200b z | measured |',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { approvals } from '../../../src/render/sections/approvals.ts';
import { part, role, shown } from './shown.ts';

describe('approvals', () => {
  it('are absent when none is asked for', () => {
    expect(shown(approvals, part())).toBeNull();
  });

  it('say who gave and who can give', () => {
    const roles = [
      { ...role, role: 'owner', filled_by: ['owen'], until: '2026-03-16T12:00:00Z', ask: [] },
      role,
      { ...role, role: 'two', needed: 2, filled_by: ['ann'], could_be_filled_by: [] },
    ];
    expect(shown(approvals, part({ approvals: roles }))).toBe(
      '**Approvals**\n\n- ⏳ **lead**: missing · can be given by `lea` or `liam`\n- ⏳ **two**: 1 of 2 given by `ann` · can be given by nobody that assay knows of\n- ✅ **owner**: given by `owen`, until 2026-03-16 12:\u200b00 UTC\n\n<sub>An approval is given to `9c1e77ab9c1e` and outlasts a push that leaves it as it is.</sub>',
    );
  });

  it('say what to comment where only a quoted digest approves', () => {
    const { binding } = part().transition;
    const quoted = shown(
      approvals,
      part({ approvals: [role], binding: { ...binding, must_be_quoted: true } }),
    );
    expect(quoted).toContain(
      'Only a comment that quotes the digest approves: `/assay approve lead 9c1e77ab9c1e`',
    );
  });

  it('name who stands against it', () => {
    expect(
      shown(approvals, part({ vetoes: [{ user: 'rita', at: '2026-03-01T17:00:00Z', by: 'review' }] })),
    ).toBe(
      '**Approvals**\n\n- ❌ `rita` requested changes (2026-03-01 17:\u200b00 UTC). Only `rita` can lift this, with an approving review.',
    );
  });
});

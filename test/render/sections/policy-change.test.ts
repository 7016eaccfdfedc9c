import { describe, expect, it } from 'vitest';
import type { PolicyChange } from '../../../src/domain/verdict.ts';
import { policyChange } from '../../../src/render/sections/policy-change.ts';
import { page, role, shown } from './shown.ts';

const place = { file: '.assay/policy.yaml', line: 6, column: 3 };

const change = (over: Partial<PolicyChange> = {}): PolicyChange => ({
  files: [{ path: '.assay/policy.yaml', kind: 'policy' }],
  lines: [{ effect: 'weaker', path: 'gates.floor.at_least', what: 'floor: at least 0.91 -> 0.88', ...place }],
  tests: null,
  approvals: [role],
  not_counted: [],
  vetoes: [],
  binding: { digest: `sha256:${'1a2b3c4d'.repeat(8)}`, parts: {}, must_be_quoted: false },
  ...over,
});

const said = (over: Partial<PolicyChange> = {}, less = {}) =>
  shown(policyChange, page({ policy_change: change(over) }), less) ?? '';

describe('a change of the policy', () => {
  it('is absent where nothing that governs changes', () => {
    expect(shown(policyChange, page())).toBeNull();
  });

  it('tells what got weaker, whom it asks and what an approval is given to', () => {
    const text = said();
    expect(text).toContain('**The rules themselves change**: `.assay/policy.yaml`');
    expect(text).toContain('| ⚠️ weaker | floor: at least 0.91 -&gt; 0.88 |');
    expect(text).toContain('- ⏳ **lead** for the policy change: missing · can be given by `lea` or `liam`');
    expect(text).toContain('is given to `1a2b3c4d1a2b`');
  });

  it('tells which tests flip, which fail, and how many could not be judged', () => {
    const flips = [
      { name: 'under the floor', file: 't.yaml', before: 'rejected', after: 'approved' } as const,
    ];
    const failing = [{ name: 'under the floor', file: 't.yaml', because: 'decision: expected rejected' }];
    const text = said({ tests: { cases: 40, flips, failing, unread: 2 } });
    expect(text).toContain(
      'This edit flips **1 of 40** policy tests. 1 does not hold by the new policy. 2 could not be judged.',
    );
    expect(text).toContain('- under the floor: rejected, now **approved**');
    expect(text).toContain('- under the floor does not hold: decision: expected rejected');
    expect(said({ tests: { cases: 3, flips: [], failing: [], unread: 0 } })).toContain(
      'flips none of 3 policy tests',
    );
  });

  it('says who stands in the way and who does not count', () => {
    const text = said({
      approvals: [{ ...role, filled_by: ['lea'], until: '2026-03-16T12:00:00Z' }],
      vetoes: [
        { user: 'rita', at: '2026-03-01T16:00:00Z', by: 'hold' },
        { user: 'owen', at: '2026-03-01T16:00:00Z', by: 'review' },
      ],
      not_counted: [{ user: 'dana', because: 'author: opened the pull request' }],
    });
    const at = '(2026-03-01 16:\u200b00 UTC)';
    expect(text).toContain(
      `- ❌ \`rita\` holds this ${at}. Only \`rita\` can lift this, with \`/assay unhold\`.`,
    );
    expect(text).toContain(
      `- ❌ \`owen\` requested changes ${at}. Only \`owen\` can lift this, with an approving review.`,
    );
    expect(text).toContain(
      '- ✅ **lead** for the policy change: given by `lea`, until 2026-03-16 12:\u200b00 UTC',
    );
    expect(text).toContain('- `dana` does not count here: author: opened the pull request');
  });

  it('says what to comment where only a quoted digest approves', () => {
    const binding = { ...change().binding, must_be_quoted: true };
    expect(said({ binding })).toContain(
      'Only a comment that quotes the digest approves the policy change: `/assay approve lead 1a2b3c4d1a2b`',
    );
    expect(said({ binding, approvals: [{ ...role, filled_by: ['lea'] }] })).toContain(
      'An approval of the policy change is given to `1a2b3c4d1a2b`',
    );
  });

  it('tells the roles that are still open first, and how many it leaves out', () => {
    const given = { ...role, role: 'risk', filled_by: ['rita'] };
    expect(said({ approvals: [given, role] })).toMatch(/\*\*lead\*\*.*\n.*\*\*risk\*\*/);
    expect(said({ approvals: [given, given, role] }, { rows: 1 })).toContain('- … and 2 more');
  });

  it('does nothing of what an author wrote, and gets shorter', () => {
    const hostile = '@all [x](https://example.com) <img src=x> | `a`';
    const text = said({ lines: [{ effect: 'different', path: 'x', what: hostile, ...place }] });
    expect(text).not.toMatch(/@all|[^\\]\]\(http|<img/);
    const lines = Array.from({ length: 9 }, () => change().lines[0]).flatMap((line) => line ?? []);
    expect(said({ lines }, { rows: 2 }).match(/⚠️ weaker/g)).toHaveLength(2);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, auc, changed, judged, numbers, recall, said } from './story.ts';

const anyLine = fc.tuple(
  fc.constantFrom('rita', 'ravi', 'dana', 'oscar', 'lea', 'liam', 'owen', 'mallory'),
  fc.constantFrom(
    auc,
    recall,
    all,
    'unwaive all',
    'unwaive auc',
    'unwaive recall',
    'waive',
    'waive auc',
    auc.replace('auc', 'sealed'),
    auc.replace('auc', 'same-artifact'),
    auc.replace('2026-03-09', '2026-03-01'),
    auc.replace('because', 'only while auc_roc >= 0.85 because'),
  ),
);

test('whatever is said, only the roles waive, and never what nobody may', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const verdict = judged(said(...lines), { files: [changed('1', numbers('0.8', '0.8'))] });
      expect(verdict.decision).toBe('rejected');
      expect(verdict.commands).toHaveLength(lines.length);
      const [transition] = verdict.transitions;
      const waived = (transition?.findings ?? []).filter(({ waiver }) => waiver !== null);
      expect(transition?.waived).toBe(waived.length);
      for (const { gate, answer, waiver } of waived) {
        expect([gate === 'auc' || gate === 'recall', answer]).toEqual([true, 'fail']);
        const people =
          transition?.break_glass === null ? ['rita', 'ravi'] : ['rita', 'ravi', 'oscar', 'lea', 'liam'];
        expect(people).toContain(waiver?.by);
        expect(lines[(waiver?.comment ?? 0) - 1]?.[0]).toBe(waiver?.by);
      }
      expect(new Set(transition?.break_glass?.by.map(({ user }) => user)).size).not.toBe(1);
    }),
    { numRuns: 300 },
  );
});

test('twenty thousand comments about waivers are read, each once', () => {
  const lines = Array.from({ length: 20_000 }, (_, index): readonly [string, string] => [
    index % 2 === 0 ? 'rita' : 'ravi',
    [auc, recall, 'unwaive auc', 'waive zzzzzz until 2026-03-09 because it is a slip'][index % 4] ?? auc,
  ]);
  const comments = said(...lines).map((comment) => ({ ...comment, at: '2026-03-01T17:00:00Z' }));
  expect(judged(comments).commands).toHaveLength(20_000);
});

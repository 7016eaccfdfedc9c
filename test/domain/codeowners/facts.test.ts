import { expect, test } from 'vitest';
import { ownersFacts } from '../../../src/domain/codeowners/facts.ts';

const text = (content: string) => ({ kind: 'text', text: content }) as const;
const absent = { kind: 'absent' } as const;
const [github, root, docs] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

test('the first file that is there has the word, be it empty or refused', () => {
  const all = (first: typeof absent | ReturnType<typeof text>) => [
    { file: github, content: first },
    { file: root, content: text('* @root') },
    { file: docs, content: text('* @docs') },
  ];
  expect(ownersFacts(all(absent), ['a'])).toMatchObject({ file: root, owned: { a: { owners: ['@root'] } } });
  expect(ownersFacts(all(text('')), ['a'])).toMatchObject({
    file: github,
    owned: { a: { kind: 'unowned' } },
  });
  const refused = [
    { file: github, content: { kind: 'refused', found: 'a symbolic link' } as const },
    ...all(absent),
  ];
  expect(ownersFacts(refused, ['a'])).toEqual({ kind: 'refused', file: github, found: 'a symbolic link' });
});

test('none of them is no CODEOWNERS', () => {
  expect(ownersFacts([{ file: root, content: absent }], ['a'])).toEqual({ kind: 'absent' });
  expect(ownersFacts([], [])).toEqual({ kind: 'absent' });
});

test('of many lines that GitHub skips the first few are kept', () => {
  const facts = ownersFacts([{ file: root, content: text(`${'!x @a\n'.repeat(500)}* @b`) }], ['a']);
  expect(facts.kind === 'read' ? facts.faults.length : 0).toBe(10);
});

test('a path that is called like a method of objects is a path', () => {
  const facts = ownersFacts(
    [{ file: root, content: text('/constructor @a\n') }],
    ['constructor', '__proto__'],
  );
  expect(facts.kind === 'read' ? Object.keys(facts.owned) : []).toEqual(['constructor', '__proto__']);
});

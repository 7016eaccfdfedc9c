import { describe, expect, test } from 'vitest';
import { usesIn } from '../../../src/domain/holdout/journal.ts';
import { parseJournal } from '../../../src/domain/journal-lines.ts';

const transition =
  '{"at":"2026-01-01","model":"m","version":"1","from":"staging","to":"production","artifact":"a"}';
const digest = 'a'.repeat(64);
const use = `{"at":"2026-01-02","model":"m","version":"1","holdout":"fraud","labels":"${digest}","predictions":"sha256:${digest}"}`;
const told = {
  at: '2026-01-02',
  model: 'm',
  version: '1',
  holdout: 'fraud',
  labels: `sha256:${digest}`,
  predictions: `sha256:${digest}`,
};

describe('a line of a journal', () => {
  const journal = (text: string) => {
    const parsed = parseJournal('j', text);
    return parsed.ok ? parsed.value : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
  };

  test('is a transition, a use, or both', () => {
    const both = `${transition.slice(0, -1)},"holdout":"fraud","predictions":"${digest}"}`;
    expect(journal(`${transition}\n\n${use}\r\n${both}\n`)).toMatchObject({
      transitions: [{ to: 'production' }, { to: 'production' }],
      uses: [told, { at: '2026-01-01', holdout: 'fraud', labels: null, predictions: `sha256:${digest}` }],
    });
  });

  test.each([
    ['{"holdout":"fraud","model":"m"}', '2: line 2 of the journal is no use of a holdout'],
    ['{', '2: line 2 of the journal is no'],
    ['[]', '2: line 2 of the journal is no'],
    ['"holdout"', '2: line 2 of the journal is no'],
    [use.replace('"fraud"', '7'), '2: line 2 of the journal is no'],
    [use.replace('"holdout"', '"__proto__"'), '2: line 2 of the journal is no'],
  ])('%s is none', (line, said) => {
    expect(journal(`${transition}\n${line}`)).toEqual([expect.stringContaining(said)]);
  });
});

describe('the uses that are known', () => {
  const entry = { ...told, version: '2' };

  test('are those of the journal at base and those that were told', () => {
    expect(usesIn({ kind: 'text', text: use }, [entry])).toEqual({ kind: 'known', entries: [told, entry] });
    expect(usesIn({ kind: 'text', text: '' }, undefined)).toEqual({ kind: 'known', entries: [] });
    expect(usesIn({ kind: 'absent' }, [])).toEqual({ kind: 'known', entries: [] });
  });

  test('are unknown where nobody kept a journal, or nobody can read it', () => {
    expect(usesIn({ kind: 'absent' }, undefined)).toEqual({
      kind: 'unknown',
      because: 'the base branch has no .assay/journal.jsonl',
    });
    expect(usesIn({ kind: 'text', text: 'x' }, [entry])).toEqual({
      kind: 'unknown',
      because: expect.stringMatching(/^line 1 of the journal is no/),
    });
    expect(usesIn({ kind: 'refused', code: 'too-large', found: '2 MiB' }, [])).toEqual({
      kind: 'unknown',
      because: '.assay/journal.jsonl cannot be read (2 MiB)',
    });
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFacts } from '../../src/local/facts.ts';
import { readJournal } from '../../src/local/journal-file.ts';
import { openCase } from '../../src/local/open-case.ts';
import { quietSink } from '../../src/local/quiet-sink.ts';

const story = async <T>(
  files: { readonly [path: string]: string },
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-case-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const facts =
  'now: 2026-03-02T12:00:00Z\npull: { number: 7, author: dana }\nheads: [{ name: h1 }, { name: h2 }]\nteams: { Acme/Leads: [lea] }\nusers: { Owen: { type: Bot } }';

const opened = async (folder: string) => {
  const parsed = await openCase(folder);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.source;
};

const nothing = { files: [], ids: [], folders: [], bothSides: [], teams: [], users: [], admins: [] };

test('who owns an organisation stands in the facts, or cannot be read', async () => {
  const more = `${facts}\norganisation: { Acme: { admin: [boss] }, other: {} }`;
  await story({ 'pull.yaml': more }, async (folder) => {
    const { admins } = await (await opened(folder)).ask({ ...nothing, admins: ['acme', 'other', 'nowhere'] });
    expect(admins.get('acme')).toEqual({ kind: 'members', members: ['boss'] });
    expect(admins.get('other')).toMatchObject({ kind: 'unreadable' });
    expect(admins.get('nowhere')).toMatchObject({ kind: 'unreadable' });
  });
});

test('CODEOWNERS is read up to the size that GitHub loads, any other file to a mebibyte', async () => {
  const text = 'x'.repeat(2 * 1024 * 1024);
  const files = {
    'pull.yaml': facts,
    'base/CODEOWNERS': text,
    'base/a': text,
    'base/docs/CODEOWNERS': text + text,
  };
  await story(files, async (folder) => {
    const paths = ['CODEOWNERS', 'a', 'docs/CODEOWNERS'];
    const source = await opened(folder);
    const { files: read } = await source.ask({
      ...nothing,
      files: paths.map((path) => ({ at: 'base', path })),
    });
    expect([...read.values()].map(({ kind }) => kind)).toEqual(['text', 'refused', 'refused']);
  });
});

test('the head is the base with what differs laid over it', async () => {
  const files = {
    'pull.yaml': facts,
    'base/a': '1',
    'base/b': '1',
    'base/c': '1',
    'head/a': '2',
    'head/b.deleted': '',
    'head/d': '1',
    'head/c': '1',
  };
  await story(files, async (folder) => {
    const pull = await (await opened(folder)).pull();
    expect([pull.changed, pull.base, pull.head, pull.pull.author]).toEqual([
      ['a', 'b', 'd'],
      'base',
      'h2',
      'dana',
    ]);
  });
});

test('teams and users are known in any case; a team left out cannot be read', async () => {
  await story({ 'pull.yaml': facts }, async (folder) => {
    const source = await opened(folder);
    const { teams, users } = await source.ask({
      files: [],
      folders: [],
      ids: [],
      bothSides: [],
      admins: [],
      teams: ['acme/leads', 'acme/x'],
      users: ['owen', 'lea'],
    });
    expect([...teams.values()].map(({ kind }) => kind)).toEqual(['members', 'unreadable']);
    expect([...users.values()].map(({ type }) => type)).toEqual(['Bot', 'User']);
  });
});

test('facts that are wrong are told with their place', () => {
  const wrong = parseFacts('pull.yaml', 'now: yesterday\npull: {}\nheads: [{ at: 2026-01-01 }]');
  expect(wrong.problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['1 bad-date', '3 missing-key']);
});

test('the journal is read line by line, and a bad line is told', async () => {
  const line = '{"at":"2026-01-01","model":"m","version":"1","from":"a","to":"b"}';
  const journal = (text: string) =>
    story({ 'journal.jsonl': text }, (folder) => readJournal(join(folder, 'journal.jsonl')));
  expect(await journal(`${line}\n\n${line}\n`)).toMatchObject({
    ok: true,
    value: { transitions: [{ artifact: null }, {}], uses: [] },
  });
  expect(await journal(`${line}\n{`)).toMatchObject({
    ok: false,
    problems: [{ line: 2, code: 'wrong-type' }],
  });
  expect(await journal('{"at":1}')).toMatchObject({ ok: false });
  expect(await story({}, (folder) => readJournal(join(folder, 'journal.jsonl')))).toMatchObject({
    ok: true,
    value: { transitions: [], uses: [] },
  });
});

test('a dry run writes nothing and says so', async () => {
  const effect = { kind: 'status', head: 'h', context: 'c', state: 'success', description: '' } as const;
  expect(await quietSink.apply([effect], 'h')).toMatchObject({
    kind: 'applied',
    applied: [{ effect: 'status', outcome: 'unchanged' }],
  });
});

test('an earlier head is as the present one, but for what its own folder holds', async () => {
  const told = `now: 2026-03-02T12:00:00Z
pull: { number: 7, author: dana }
heads: [{ name: h1 }, { name: ../../base }, { name: h2 }]
`;
  const tree = {
    'pull.yaml': told,
    'base/a.txt': 'base',
    'base/b.txt': 'base',
    'head/b.txt': 'head',
    'head/c.txt': 'head',
    'heads/h1/b.txt': 'earlier',
    'heads/h1/c.txt.deleted': '',
  };
  await story(tree, async (folder) => {
    const source = await opened(folder);
    const spots = ['h1', 'h2', '../../base'].flatMap((at) =>
      ['a.txt', 'b.txt', 'c.txt'].map((path) => ({ at, path })),
    );
    const { files, ids } = await source.ask({ ...nothing, files: spots, ids: spots });
    const said = (at: string) =>
      ['a.txt', 'b.txt', 'c.txt'].map((path) => {
        const content = files.get(`${at}:${path}`);
        return content?.kind === 'text' ? content.text : content?.kind;
      });
    expect(said('h1')).toEqual(['base', 'earlier', 'absent']);
    expect(said('h2')).toEqual(['base', 'head', 'head']);
    expect(said('../../base')).toEqual(said('h2'));
    expect(ids.get('h1:a.txt')).toBe(ids.get('h2:a.txt'));
    expect(ids.get('h1:b.txt')).not.toBe(ids.get('h2:b.txt'));
    expect(ids.get('h1:c.txt')).toBeNull();
  });
});

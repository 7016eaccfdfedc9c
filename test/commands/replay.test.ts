import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical, sha256 } from '../../src/domain/canonical.ts';
import { caseFolder, folderWith } from '../support/folder.ts';
import { assay } from '../support/terminal.ts';

const saved = async (name: string, change: (text: string) => string = (text) => text) => {
  const folder = folderWith();
  const { stdout } = await assay(folder, ['check', '--case', caseFolder(name), '--json']);
  const bytes = change(stdout);
  writeFileSync(join(folder, 'verdict.json'), bytes);
  return { folder, bytes, original: stdout };
};

describe('assay replay', () => {
  it('gives the same bytes', async () => {
    const { folder, bytes } = await saved('challenger-is-worse');
    expect(await assay(folder, ['replay', 'verdict.json'])).toEqual({ code: 0, stdout: bytes, stderr: '' });
  });

  it.each([
    ['another decision', (text: string) => text.replace('"decision":"rejected"', '"decision":"approved"')],
    ['another finding', (text: string) => text.replace('"answer":"fail"', '"answer":"pass"')],
    ['another layout', (text: string) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`],
    ['a newline less', (text: string) => text.trimEnd()],
  ])('tells of %s', async (_what, change) => {
    const { folder, original } = await saved('challenger-is-worse', change);
    const { code, stdout, stderr } = await assay(folder, ['replay', 'verdict.json']);
    expect(code).toBe(1);
    expect(stdout).toBe(original);
    expect(stderr).toContain('verdict.json does not replay');
  });

  it('tells of a snapshot that was changed under the verdict', async () => {
    const { folder } = await saved('challenger-is-worse', (text) => text.replaceAll('0.928', '0.998'));
    const { code, stdout } = await assay(folder, ['replay', 'verdict.json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).decision).toBe('approved');
  });

  it('says which version judged', async () => {
    const { folder } = await saved(
      'unknown-key',
      (text) => `${canonical({ ...JSON.parse(text), version: '9.9.9' })}\n`,
    );
    const { code, stderr } = await assay(folder, ['replay', 'verdict.json']);
    expect(code).toBe(1);
    expect(stderr).toContain('it was judged by assay 9.9.9');
  });

  it.each([
    ['nowhere.json', 'there is no file nowhere.json'],
    ['text.json', 'is no verdict file'],
    ['other.json', 'is no verdict file'],
  ])('%s is a wrong call', async (file, words) => {
    const folder = folderWith({ 'text.json': 'hello', 'other.json': '{"assay":1,"decision":"approved"}' });
    const { code, stdout, stderr } = await assay(folder, ['replay', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  // Fault: a snapshot without its parts ends in a TypeError instead of a wrong call (src/commands/verdict-file.ts).
  it('a verdict whose snapshot is torn is a wrong call', async () => {
    const folder = folderWith({
      'torn.json': '{"assay":1,"decision":"approved","transitions":[],"snapshot":{"assay":1}}',
    });
    expect((await assay(folder, ['replay', 'torn.json'])).code).toBe(2);
  });
});

describe('assay card', () => {
  it('renders the card of a saved verdict, with its digest as data', async () => {
    const { folder } = await saved('challenger-is-worse');
    const { code, stdout, stderr } = await assay(folder, ['card', 'verdict.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = JSON.parse((await assay(folder, ['card', 'verdict.json', '--json'])).stdout);
    expect(stdout).toBe(`${told.markdown}\n`);
    expect(told).toEqual({ card: sha256(told.markdown), markdown: told.markdown, dropped: [] });
  });

  // Fault: the digests stand in the order of the object's keys, which canonical JSON sorts: the card of a saved
  // verdict is another one than the verdict names (src/render/sections/digests.ts).
  it('renders the very card that the verdict names', async () => {
    const { folder, bytes } = await saved('challenger-is-worse');
    const told = JSON.parse((await assay(folder, ['card', 'verdict.json', '--json'])).stdout);
    expect(told.card).toBe(JSON.parse(bytes).card);
  });

  it('knows one format so far', async () => {
    const { folder } = await saved('challenger-is-worse');
    const { code, stderr } = await assay(folder, ['card', 'verdict.json', '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no card format html; there is markdown');
  });

  it('says that the file is not there', async () => {
    expect((await assay(folderWith(), ['card', 'nowhere.json'])).code).toBe(2);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoFolder, demoPredictions } from '../support/demo-predictions.ts';
import { folderWith } from '../support/folder.ts';
import { verdictShape } from '../support/shapes.ts';
import { assay } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';

describe('assay demo', () => {
  it('tells the story: refused, repaired, approved', async () => {
    const { code, stdout, stderr } = await assay(folderWith(), ['demo']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = [
      '1. Refused',
      'recall-slices',
      'recall is 0.868',
      'region=north',
      'flipped',
      'second_role',
      '2. Repaired',
      'stale',
      '3. Approved',
      'APPROVED',
    ];
    const places = told.map((words) => stdout.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(stdout).toMatch(/REJECTED[\s\S]*AWAITING[\s\S]*APPROVED/);
    expect(tooWide(stdout, 80)).toEqual([]);
  });

  it('measures predictions that are what their script makes', () => {
    const onDisk = Object.keys(demoPredictions).map((path) => [
      path,
      readFileSync(new URL(path, demoFolder), 'utf8'),
    ]);
    expect(Object.fromEntries(onDisk)).toEqual(demoPredictions);
  });

  it('writes nothing where it is run, and says where it saved the card', async () => {
    const folder = folderWith();
    const { stdout } = await assay(folder, ['demo']);
    expect(readdirSync(folder)).toEqual([]);
    const [card = ''] = /\S+card\.md/.exec(stdout) ?? [];
    const [verdict = ''] = /\S+verdict\.json/.exec(stdout) ?? [];
    expect(readFileSync(card, 'utf8')).toContain('Approved');
    expect(await assay(folder, ['replay', verdict])).toMatchObject({
      code: 0,
      stdout: readFileSync(verdict, 'utf8'),
    });
  });

  it('gives the three verdicts as data', async () => {
    const { stdout } = await assay(folderWith(), ['demo', '--json']);
    const verdicts = verdictShape.array().parse(JSON.parse(stdout));
    expect(verdicts.map(({ decision }) => decision)).toEqual(['rejected', 'awaiting', 'approved']);
  });
});

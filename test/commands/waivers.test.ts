import { expect, test } from 'vitest';
import { caseFolder, folderWith } from '../support/folder.ts';
import { verdictShape } from '../support/shapes.ts';
import { assay } from '../support/terminal.ts';

const here = folderWith();

const onCase = (command: readonly string[], story: string, ...more: readonly string[]) =>
  assay(here, [...command, '--case', caseFolder(story), ...more]);

test('a waived finding still says that it fails, and who waived it', async () => {
  const { code, stdout } = await onCase(['check'], 'waived-finding-lets-it-pass');
  expect([code, stdout.startsWith('APPROVED  ')]).toEqual([0, true]);
  expect(stdout).toMatch(/FAIL {3}auc-floor: auc_roc is 0\.90, .*\(waived by\s+rita until 2026-03-09\)/s);
});

test('a verdict with broken glass has the shape of all', async () => {
  const { stdout } = await onCase(['check'], 'break-glass-by-two', '--json');
  expect(verdictShape.safeParse(JSON.parse(stdout)).error).toBeUndefined();
});

test('explain says the waiver beside the answer', async () => {
  const { stdout } = await onCase(['explain', 'auc-floor'], 'waiver-within-its-ceiling');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Waived by rita until 2026-03-09, only while auc_roc >= 0.9: the northern branch opens in April',
  );
});

import { chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/domain/canonical.ts';
import { needing } from '../../src/domain/measurement.ts';
import { measuringHere } from '../../src/engines/workplace.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { folderWith } from '../support/folder.ts';
import { aManifest } from '../support/gate-harness.ts';

// A verdict is the same bytes on every machine: where this one keeps its files is in none of its words.

const needs = needing({ metrics: ['recall'], datasets: true, leakage: ['ids', 'rows'] as never });

const measured = async (text: string, ending: string): Promise<string> => {
  const path = `p${ending}`;
  const [head, checkout] = [folderWith({ [path]: text }), folderWith({ [path]: text })];
  const pinned = `path: ${path}, sha256: ${sha256(text).slice('sha256:'.length)}`;
  const set = `{ ${pinned}, rows: 3 }`;
  const manifest = aManifest(
    `model: { name: fraud, version: "2" }\nevaluation: { task: binary, columns: { id: id, label: label, score: score }, predictions: { ${pinned} } }\ndata: { training: ${set}, test: ${set} }`,
  );
  const told = await Promise.all(
    [folderWith(), head].map((folder) =>
      measuringHere({ checkout }, (measure) =>
        measure({
          wanted: { manifest, champion: null, needs, level: 0.95 },
          head: treeOfFolders([folder]),
          base: treeOfFolders([]),
        }),
      ),
    ),
  );
  return JSON.stringify(told);
};

test.each([
  ['nothing', '', '.csv'],
  ['blanks', '\n\n', '.csv'],
  ['a header alone', 'id,label,score\n', '.csv'],
  ['no ending that says anything', 'id,label,score\na,1,0.5\n', '.txt'],
  ['an archive', 'PK\u0003\u0004', '.zip'],
  ['what is no Parquet', 'PAR1', '.parquet'],
  ['half a JSON', '{"id":', '.jsonl'],
  ['not UTF-8', 'id,label,score\n\u0000', '.csv'],
  ['wrong columns', 'id,lable,score\na,1,0.5\n', '.csv'],
])('a file with %s', async (_, text, ending) => {
  const told = await measured(text, ending);
  expect(told).toContain('unmeasured');
  expect(told).not.toContain(tmpdir());
});

test('bytes that the machine does not give', async () => {
  const checkout = folderWith({ 'p.csv': 'id\n' });
  writeFileSync(join(checkout, 'p.csv'), 'id\n');
  chmodSync(join(checkout, 'p.csv'), 0);
  const manifest = aManifest(
    `model: { name: fraud, version: "2" }\nevaluation: { predictions: { path: p.csv, sha256: ${'a'.repeat(64)} } }`,
  );
  const told = await measuringHere({ checkout }, (measure) =>
    measure({
      wanted: { manifest, champion: null, needs, level: 0.95 },
      head: treeOfFolders([]),
      base: treeOfFolders([]),
    }),
  );
  expect(JSON.stringify(told)).toContain('unmeasured');
  expect(JSON.stringify(told)).not.toContain(tmpdir());
});

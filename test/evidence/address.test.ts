import { expect, test } from 'vitest';
import { Scene, sha256, table, told } from './scene.ts';

const signed = 'https://bucket.example/x.csv?X-Amz-Signature=secret$(id)';

test.each([
  [signed, 'curl'],
  ['s3://bucket/x.csv', 'aws s3 cp'],
  ['gs://bucket/x.csv', 'gcloud storage cp'],
  ['mlflow-artifacts:/1/abc/x.csv', 'mlflow artifacts download'],
  ['runs:/abc/x.csv', 'mlflow artifacts download'],
  ['abfss://x', 'its own client'],
])('%s is not fetched, and the step that can fetch it is named', async (uri, tool) => {
  const scene = new Scene({ 'README.md': 'x' });
  const said = told(await scene.resolve({ uri, path: 'out/x.csv', sha256: sha256(table) }));
  expect(said).toContain('does not fetch');
  expect(said).toContain(tool);
  expect(said).toContain('to out/x.csv;');
  expect(said).not.toContain(uri);
  expect(told(await scene.resolve({ uri, sha256: sha256(table) }))).toContain('names beside uri');
});

test('what such a step has fetched is found', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ 'out/x.csv': table });
  const reference = { uri: signed, path: 'out/x.csv', sha256: sha256(table) };
  expect(told(await scene.resolve(reference))).toEqual(['checkout', table, true]);
  const other = told(await scene.resolve({ ...reference, sha256: sha256('other') }));
  expect(other).toContain(`out/x.csv has sha256 ${sha256(table)}`);
});

test('an address without a digest pins nothing', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ 'out/x.csv': table });
  for (const reference of [{ uri: signed }, { uri: signed, path: 'out/x.csv' }])
    expect(told(await scene.resolve(reference))).toContain('Nothing pins these bytes: an address');
});

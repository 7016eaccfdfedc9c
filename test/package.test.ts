import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/version.ts';

interface Package {
  readonly version: string;
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Package;
const lock = read('package-lock.json');

// What runs in other people's repositories is chosen one by one, each for a reason.
const reasons: { readonly [name: string]: string } = {
  '@actions/core': 'speaks to the runner: inputs, outputs, annotations',
  '@actions/github': 'the event as the runner gives it',
  '@octokit/plugin-retry': 'server errors and dropped connections',
  '@octokit/plugin-throttling': 'rate limits, primary and secondary',
  '@octokit/rest': 'typed REST and pagination',
  commander: 'the command line and its help',
  handlebars: 'templates that an organisation may override, logic-free',
  yaml: 'YAML 1.2 with positions, source text and bounds',
  zod: 'one source for types, parsing and JSON Schemas',
};

test('every runtime dependency is here for a reason', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(reasons).sort());
});

test('every version is pinned exactly: what was tested is what runs', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, pin]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(pin),
  );
  expect(loose).toEqual([]);
});

test('the bundle knows the version of the package', () => {
  expect(version).toBe(manifest.version);
});

test('the lock names no registry, so that it holds behind a mirror too', () => {
  expect(lock.includes('"resolved"')).toBe(false);
});

test('the lock is of these very dependencies', () => {
  const { packages } = JSON.parse(lock) as { readonly packages: { readonly ['']: Partial<Package> } };
  const { dependencies, devDependencies } = packages[''];
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

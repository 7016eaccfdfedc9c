import { defineConfig } from 'vitest/config';
import { reporters } from './reporters.ts';

export default defineConfig({
  test: {
    ...reporters('unit'),
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['.ci/temporary.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**', 'node_modules/**'],
    testTimeout: 30_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'lcov'] },
  },
});

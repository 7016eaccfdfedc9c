import { defineConfig } from 'vitest/config';
import { reporters } from './reporters.ts';

// Tests against real peers: each installs and starts what it needs itself, one after the other on a small machine.
export default defineConfig({
  test: {
    ...reporters('peers'),
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['.ci/temporary.ts'],
    include: ['test/peers/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});

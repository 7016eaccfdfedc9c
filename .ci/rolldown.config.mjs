import { builtins } from './builtins.mjs';
import { notices } from './notices.mjs';

// One bundle per entry, un-minified so that a reader of dist/ can audit what runs, with fixed chunk names
// so that a rebuild of the same source is the same bytes.
export default {
  input: { action: 'src/action.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
  platform: 'node',
  transform: { target: 'node20' },
  plugins: [builtins, notices()],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
};

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitEnvironment } from './run.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly content: Buffer;
}

/** One `git cat-file` that stays open: a query may read hundreds of files. */
export class ObjectReader {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: ((found: GitObject | undefined) => void)[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 1;

  constructor(folder: string) {
    this.#process = spawn('git', ['cat-file', '--batch', '-z'], { cwd: folder, env: gitEnvironment });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#process.stdin.on('error', () => {});
    this.#process.on('close', () => {
      for (const answer of this.#waiting.splice(0)) answer(undefined);
    });
  }

  read(name: string): Promise<GitObject | undefined> {
    if (name.includes('\0') || name === '') return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin.write(`${name}\0`);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#process.exitCode !== null) return resolve();
      this.#process.once('close', () => resolve());
      this.#process.stdin.end();
    });
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#length >= this.#needed && this.#length > 0) {
      const all = Buffer.concat(this.#chunks);
      const used = this.#answer(all);
      this.#chunks = [all.subarray(used)];
      this.#length = all.length - used;
      if (used === 0) return;
    }
  }

  /** How many bytes one answer took; 0 when it is not all there yet. */
  #answer(all: Buffer): number {
    const line = all.indexOf('\n');
    if (line < 0) return 0;
    const header = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(all.toString('utf8', 0, line));
    if (header === null) {
      this.#needed = 1;
      this.#waiting.shift()?.(undefined);
      return line + 1;
    }
    const end = line + 1 + Number(header[3]);
    this.#needed = end + 1;
    if (all.length < end + 1) return 0;
    const content = Buffer.from(all.subarray(line + 1, end));
    this.#needed = 1;
    this.#waiting.shift()?.({ oid: header[1] ?? '', type: header[2] as GitObject['type'], content });
    return end + 1;
  }
}

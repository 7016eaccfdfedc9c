import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Places, Reference, Resolved } from '../../src/evidence/evidence.ts';
import { resolveEvidence } from '../../src/evidence/resolve.ts';
import { treeOfGit } from '../../src/local/git-tree.ts';
import type { Tree } from '../../src/ports.ts';
import { folderWith } from '../support/folder.ts';
import { GitFolder } from '../support/git-folder.ts';

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

export const table = 'id,label,score\n1,1,0.9\n2,0,0.1\n';

export const pointerTo = (text: string): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(text)}\nsize ${Buffer.byteLength(text)}\n`;

export const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/dvc/${name}`, import.meta.url), 'utf8');

/** A repository whose first commit is judged, and whose folder is the checkout, whatever is written there later. */
export class Scene {
  readonly repository: GitFolder;
  readonly commit: string;
  readonly temporary: string = join(folderWith(), 'evidence');

  constructor(files: { readonly [path: string]: string }) {
    this.repository = new GitFolder(files);
    this.commit = this.repository.git('rev-parse', 'HEAD');
  }

  get folder(): string {
    return this.repository.folder;
  }

  get tree(): Tree {
    return treeOfGit(this.folder, this.commit);
  }

  resolve(reference: Reference, places: Partial<Places> = {}): Promise<Resolved> {
    const { tree, folder: checkout, temporary } = this;
    return resolveEvidence(reference, { tree, checkout, temporary, mostBytes: 1 << 26, ...places });
  }
}

/** What was found, in short: from where, its text and whether its digest is right. */
export const told = (resolved: Resolved): unknown => {
  if (resolved.kind === 'unavailable') return `${resolved.because} ${resolved.remedy}`;
  const bytes = readFileSync(resolved.file);
  const right = sha256(bytes) === resolved.sha256 && bytes.byteLength === resolved.bytes;
  return [resolved.from, bytes.toString('utf8'), right];
};

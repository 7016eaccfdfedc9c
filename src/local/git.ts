import { execFile } from 'node:child_process';

export class GitFailed extends Error {}

const mostBytes = 256 * 1024 * 1024;

/** Runs git and gives what it wrote; `input` goes to its standard input. */
export const git = (folder: string, args: readonly string[], input?: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: mostBytes,
      env: { ...process.env, LC_ALL: 'C' },
    } as const;
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new GitFailed(`git ${args[0]}: ${stderr.toString('utf8').trim() || error.message}`));
    });
    // git may be done before it has read its input; what it says of that is in its exit.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

export const gitText = async (folder: string, args: readonly string[]): Promise<string> =>
  (await git(folder, args)).toString('utf8').trimEnd();

/** The commit that a name stands for; null when there is none. */
export const commitOf = (folder: string, name: string): Promise<string | null> =>
  gitText(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).catch(
    () => null,
  );

// The project's own workflow, its action and the workflow that users are given, read by the linters that users run.

import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { statusContext } from '../../src/domain/plan.ts';
import { triggerOf } from '../../src/github/event.ts';
import { goTool, project, pythonTool, repositoryWith, run } from './install.ts';

const read = (path: string): string => readFileSync(join(project, path), 'utf8');

const given = read('templates/init/assay.yml');
const own = read('.github/workflows/ci.yml');
const action = read('action.yml');

/** actionlint looks whether the file is there that an action runs. */
const localAction = { 'action.yml': action, 'dist/action.js': '' };

let actionlint = '';
let zizmor = '';

beforeAll(async () => {
  actionlint = await goTool('github.com/rhysd/actionlint/cmd/actionlint@v1.7.12');
  zizmor = await pythonTool('zizmor==1.32.0');
}, 300_000);

/** What each linter finds in a repository of these files, as `rule: message`. */
const lint = async (
  files: Readonly<Record<string, string>>,
): Promise<{ readonly actionlint: readonly string[]; readonly zizmor: readonly string[] }> => {
  const folder = await repositoryWith(files, 'https://github.com/acme/models');
  try {
    const one = await run(actionlint, ['-format', '{{json .}}'], { cwd: folder });
    const two = await run(zizmor, ['--offline', '--format', 'json-v1', '.'], { cwd: folder });
    return {
      actionlint: (JSON.parse(one.stdout) as readonly { kind: string; message: string }[]).map(
        ({ kind, message }) => `${kind}: ${message}`,
      ),
      zizmor: (JSON.parse(two.stdout) as readonly { ident: string; desc: string }[]).map(
        ({ ident, desc }) => `${ident}: ${desc}`,
      ),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};

const clean = { actionlint: [], zizmor: [] };

describe('the linters find nothing', () => {
  it('in the workflow and the action of this project', async () => {
    expect(await lint({ '.github/workflows/ci.yml': own, 'action.yml': action })).toEqual(clean);
  });

  it('in the workflow that users are given', async () => {
    expect(await lint({ '.github/workflows/assay.yml': given })).toEqual(clean);
  });

  it('in how that workflow calls the action', async () => {
    const local = given.replace(/uses: OWNER\/assay@\S+/, 'uses: ./');
    expect(local).not.toBe(given);
    expect((await lint({ '.github/workflows/assay.yml': local, ...localAction })).actionlint).toEqual([]);
  });
});

describe('the linters find what is planted', () => {
  const planted = (from: string | RegExp, to: string): Record<string, string> => {
    const text = given.replace(from, to);
    expect(text).not.toBe(given);
    return { '.github/workflows/assay.yml': text };
  };

  it('a misspelt event type', async () => {
    expect((await lint(planted('synchronize', 'synchronise'))).actionlint).toEqual([
      expect.stringContaining('synchronise'),
    ]);
  });

  it('an input that the action does not have', async () => {
    const text = given.replace(/uses: OWNER\/assay@\S+/, 'uses: ./').replace('pull: ${{', 'pul: ${{');
    const found = await lint({ '.github/workflows/assay.yml': text, ...localAction });
    expect(found.actionlint).toEqual([expect.stringMatching(/input "pul" is not defined/)]);
  });

  it('an action that is not pinned', async () => {
    expect((await lint(planted(/@0{40} # v0\.1\.0/, '@v0'))).zizmor).toEqual([
      expect.stringContaining('unpinned-uses'),
    ]);
  });

  it('permissions that nobody limits', async () => {
    expect(
      (await lint(planted(/permissions:\n +contents: read.*?statuses: write/s, 'permissions: write-all')))
        .zizmor,
    ).toEqual([expect.stringContaining('excessive-permissions')]);
  });

  it("a stranger's text in a shell", async () => {
    const step = `      - run: echo "\${{ github.event.pull_request.title }}"\n`;
    const found = await lint(planted(/$/, step));
    expect(found.actionlint).toEqual([expect.stringContaining('untrusted')]);
    expect(found.zizmor).toEqual([expect.stringContaining('template-injection')]);
  });
});

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, { readonly types?: readonly string[] } | null>>;
  readonly jobs: Readonly<Record<string, { readonly name: string; readonly concurrency: object }>>;
}

describe('the workflow that users are given', () => {
  const workflow = parse(given) as Workflow;

  it('carries the name of the required status nowhere', () => {
    const names = [workflow.name, ...Object.entries(workflow.jobs).flatMap(([id, { name }]) => [id, name])];
    expect(names).not.toContain(statusContext);
  });

  it('starts for nothing that assay would ignore', () => {
    const payload = {
      pull_request: { number: 7 },
      merge_group: { head_sha: 'a'.repeat(40), head_ref: 'b', base_ref: 'c', base_sha: 'd'.repeat(40) },
    };
    const comment = {
      issue: { number: 7, pull_request: {} },
      comment: { id: 1, user: { login: 'dana', type: 'User' }, body: '/assay recheck' },
    };
    for (const [event, about] of Object.entries(workflow.on)) {
      for (const type of about?.types ?? ['']) {
        expect([event, type, triggerOf(event, { action: type, ...payload, ...comment }).kind]).not.toContain(
          'ignored',
        );
      }
    }
  });

  it('names the types of every event that has some: the default leaves out edits, labels and drafts', () => {
    const untyped = Object.entries(workflow.on).filter(([, about]) => about?.types === undefined);
    expect(untyped.map(([event]) => event)).toEqual(['workflow_dispatch', 'schedule']);
  });

  it('never stops a run half-way', () => {
    expect(Object.values(workflow.jobs).map(({ concurrency }) => concurrency)).toEqual([
      expect.objectContaining({ 'cancel-in-progress': false }),
    ]);
  });
});

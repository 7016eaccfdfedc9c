import { evidencePathsOf, pointersTo } from '../domain/binding/evidence-paths.ts';
import { approvedEarlier } from '../domain/binding/seen-head.ts';
import { manifestsIn } from '../domain/concerned.ts';
import { policyPath } from '../domain/governed.ts';
import type { ChangedFile, Content, Earlier, Snapshot } from '../domain/snapshot.ts';
import { waivedEarlier } from '../domain/waivers/waived-earlier.ts';
import type { Answers, PullFacts, Questions, Source } from '../ports.ts';

/** Whoever approves the earliest of a hundred heads looks at the present one again. */
const mostHeads = 10;

/** What the heads held that somebody approved, or waived something of, before the present one; one more question, and only then. */
export const readEarlier = async (
  source: Source,
  facts: PullFacts,
  { files, governing = [] }: Changed,
): Promise<{ readonly earlier?: Earlier }> => {
  const approved = approvedEarlier(facts.reviews, facts.heads);
  const waived = waivedEarlier(facts.comments, facts.heads);
  const heads = [...new Set([...waived, ...approved])].slice(-mostHeads);
  if (heads.length === 0 || files.length + governing.length === 0) return {};
  const pointers = [...new Set([...unpinned(files), ...governing.map(({ path }) => path)])];
  const asked: Asked = { heads, paths: files.map(({ path }) => path), pointers };
  const answers = await source.ask(questionsFor(asked, facts.head));
  const evidence = (commit: string) =>
    Object.fromEntries(
      asked.pointers.map((path) => [path, answers.ids.get(`${commit}:${path}`) ?? null] as const),
    );
  return {
    earlier: {
      heads: Object.fromEntries(
        heads.map((head) => [head, { ...heldAt(head, asked, answers), evidence: evidence(head) }] as const),
      ),
      evidence: evidence(facts.head),
      policy: answers.files.get(`${facts.head}:${policyPath}`) ?? { kind: 'absent' },
    },
  };
};

/** What the pull request changes: manifests, and what judges them. */
interface Changed extends Pick<Snapshot, 'governing'> {
  readonly files: readonly ChangedFile[];
}

interface Asked {
  readonly heads: readonly string[];
  readonly paths: readonly string[];
  readonly pointers: readonly string[];
}

/** Evidence that a manifest pins cannot change without it. */
const unpinned = (files: readonly ChangedFile[]): readonly string[] => {
  const named = files.flatMap(manifestsIn).flatMap(evidencePathsOf);
  return [...new Set(named.filter(({ pinned }) => pinned === null).flatMap(({ path }) => pointersTo(path)))];
};

const questionsFor = ({ heads, paths, pointers }: Asked, head: string): Questions => ({
  files: [
    ...heads.flatMap((at) => [...paths, policyPath].map((path) => ({ at, path }))),
    { at: head, path: policyPath },
  ],
  ids: [head, ...heads].flatMap((at) => pointers.map((path) => ({ at, path }))),
  folders: [],
  bothSides: [],
  teams: [],
  users: [],
  admins: [],
});

const heldAt = (head: string, { paths }: Asked, { files }: Answers) => {
  const contentOf = (path: string): Content => files.get(`${head}:${path}`) ?? { kind: 'absent' };
  return {
    files: paths.map((path) => ({ path, content: contentOf(path) })),
    policy: contentOf(policyPath),
  };
};

import { policyPath } from '../domain/governed.ts';
import type { Content } from '../domain/snapshot.ts';
import type { Source } from '../ports.ts';

/** A source whose head brings another policy too: what either policy asks for is then measured, and everybody asked. */
export const withPolicy = (source: Source, head: string, content: Content): Source => ({
  pull: async () => {
    const facts = await source.pull();
    return { ...facts, changed: [...new Set([...facts.changed, policyPath])] };
  },
  ask: async (questions) => {
    const answers = await source.ask(questions);
    const isAsked = questions.files.some(({ at, path }) => at === head && path === policyPath);
    return isAsked
      ? { ...answers, files: new Map([...answers.files, [`${head}:${policyPath}`, content]]) }
      : answers;
  },
  tree: (commit) => source.tree(commit),
});

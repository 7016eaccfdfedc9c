import type { Annotation, Effect, Markdown } from '../domain/effect.ts';
import type { Applied, Sink } from '../ports.ts';

/** Where annotations and the job summary go: GitHub's runner takes them from files and output, not by the API. */
export interface Console {
  annotate(annotations: readonly Annotation[]): void;
  summarise(body: Markdown): void;
}

const wrote = (effect: Effect['kind']): Applied => ({
  effect,
  outcome: 'written',
  because: 'on the console',
});

/** The effects that are the console's; null: GitHub's. */
export const onConsole = (console: Console, effect: Effect): Applied | null => {
  switch (effect.kind) {
    case 'annotate':
      console.annotate(effect.annotations);
      return wrote(effect.kind);
    case 'summary':
      console.summarise(effect.body);
      return wrote(effect.kind);
    case 'status':
    case 'comment':
    case 'notice':
    case 'labels':
    case 'request-review':
      return null;
  }
};

/** For a dry run, and for a pull request from a fork, whose token may not write. */
export const consoleSink = (console: Console, because: string): Sink => ({
  begin: () => Promise.resolve(),
  apply: (effects) => {
    const applied = effects.map(
      (effect): Applied =>
        onConsole(console, effect) ?? { effect: effect.kind, outcome: 'unchanged', because },
    );
    return Promise.resolve({ kind: 'applied', applied });
  },
});

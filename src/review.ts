import { canonical, sha256 } from './domain/canonical.ts';
import { decide } from './domain/decide.ts';
import { plan } from './domain/plan.ts';
import type { Snapshot } from './domain/snapshot.ts';
import type { Verdict, VerdictFile } from './domain/verdict.ts';
import { load } from './load.ts';
import type { Clock, Measure, Outcome, Sink, Source } from './ports.ts';
import { renderCard, renderNotice } from './render/card.ts';
import type { Templates } from './render/templates.ts';
import { version } from './version.ts';

export interface Ports {
  readonly source: Source;
  readonly sink: Sink;
  readonly clock: Clock;
  readonly measure: Measure;
}

export interface Reviewed {
  readonly verdict: VerdictFile;
  readonly outcome: Outcome;
}

/** The path from a pull request to a status: load, decide, render, plan, apply. */
export const review = async (
  { source, sink, clock, measure }: Ports,
  templates: Templates,
): Promise<Reviewed> => {
  const facts = await source.pull();
  await sink.begin(facts);
  const snapshot = await load({ source, measure, now: clock.now() }, facts);
  const verdict = judge(snapshot, templates);
  return { verdict, outcome: await sink.apply(verdict.effects, snapshot.head) };
};

/** The pure middle of the path: the same snapshot gives the same bytes, which is what `assay replay` checks. */
export const judge = (snapshot: Snapshot, templates: Templates): VerdictFile => {
  // As it will be read again: what the card shows must not hang on an order that canonical JSON does not keep.
  const verdict = JSON.parse(canonical(decide(snapshot))) as Verdict;
  const { markdown } = renderCard(verdict, snapshot, templates);
  const effects = plan(verdict, { snapshot, card: markdown, notice: renderNotice(verdict) });
  return { ...verdict, card: sha256(markdown), effects, snapshot, version };
};

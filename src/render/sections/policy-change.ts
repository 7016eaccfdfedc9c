import { shortDigest } from '../../domain/binding/binding.ts';
import type { Markdown } from '../../domain/effect.ts';
import type { PolicyChange, TestsSaid } from '../../domain/verdict.ts';
import {
  quoteOf,
  type RoleLine,
  roleLines,
  sampleRole,
  sampleVeto,
  type VetoLine,
  vetoLines,
} from '../approving.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, count, join, md, none, text } from '../markdown.ts';
import { allOf } from '../people.ts';
import type { Page, Section } from './section.ts';

type PolicyChangeView = {
  readonly files: Markdown;
  readonly lines: readonly { readonly effect: Markdown; readonly what: Markdown }[];
  readonly moreLines: Markdown;
  /** "This edit flips 3 of 40 tests"; none: there are no tests. */
  readonly tests: Markdown;
  readonly flips: readonly {
    readonly name: Markdown;
    readonly before: Markdown;
    readonly after: Markdown;
  }[];
  readonly failing: readonly { readonly name: Markdown; readonly because: Markdown }[];
  readonly moreTests: Markdown;
  readonly vetoes: readonly VetoLine[];
  readonly roles: readonly RoleLine[];
  readonly more: Markdown;
  readonly notCounted: readonly { readonly user: Markdown; readonly because: Markdown }[];
  readonly digest: Markdown;
  readonly quote: Markdown;
};

const effects: { readonly [effect in PolicyChange['lines'][number]['effect']]: Markdown } = {
  weaker: md`⚠️ weaker`,
  different: md`different`,
  stronger: md`stronger`,
};

const testsSaid = ({ cases, flips, failing, unread }: TestsSaid): Markdown => {
  const flipped =
    flips.length === 0
      ? md`This edit flips none of ${count(cases)} policy tests.`
      : md`This edit flips **${count(flips.length)} of ${count(cases)}** policy tests.`;
  const broken =
    failing.length === 0
      ? []
      : [
          md`${count(failing.length)} ${failing.length === 1 ? md`does` : md`do`} not hold by the new policy.`,
        ];
  const left = unread === 0 ? [] : [md`${count(unread)} could not be judged.`];
  return join([flipped, ...broken, ...left], md` `);
};

const view = ({ verdict }: Page, detail: Detail): PolicyChangeView | null => {
  const { policy_change: change } = verdict;
  if (change === undefined) return null;
  const { files, lines, tests, approvals, vetoes, not_counted, binding } = change;
  const [held, roles] = [vetoLines(vetoes, detail), roleLines(approvals, detail)];
  const shown = lines.slice(0, detail.rows);
  const flips = (tests?.flips ?? []).slice(0, detail.rows);
  const failing = (tests?.failing ?? []).slice(0, detail.rows);
  const said = (tests?.flips.length ?? 0) + (tests?.failing.length ?? 0);
  return {
    files: allOf(files.map(({ path }) => path)),
    lines: shown.map(({ effect, what }) => ({ effect: effects[effect], what: text(what, detail.words) })),
    moreLines: moreThan(shown.length, lines.length),
    tests: tests === null ? none : testsSaid(tests),
    flips: flips.map(({ name, before, after }) => ({
      name: text(name, 120),
      before: text(before),
      after: text(after),
    })),
    failing: failing.map(({ name, because }) => ({
      name: text(name, 120),
      because: text(because, detail.words),
    })),
    moreTests: moreThan(flips.length + failing.length, said),
    vetoes: held,
    roles,
    more: moreThan(held.length + roles.length, vetoes.length + approvals.length),
    notCounted: not_counted
      .slice(0, detail.rows)
      .map(({ user, because }) => ({ user: code(user, 60), because: text(because, detail.words) })),
    digest: approvals.length === 0 ? none : code(shortDigest(binding)),
    quote: quoteOf(change),
  };
};

const sample: PolicyChangeView = {
  files: md`\`.assay/policy.yaml\``,
  lines: [{ effect: md`⚠️ weaker`, what: md`auc-floor: at least 0.91 -\\> 0.88` }],
  moreLines: md`and 3 more`,
  tests: md`This edit flips **3 of 40** policy tests.`,
  flips: [{ name: md`a model under its floor`, before: md`rejected`, after: md`approved` }],
  failing: [{ name: md`a model under its floor`, because: md`decision: expected rejected, is approved` }],
  moreTests: md`and 2 more`,
  vetoes: [sampleVeto],
  roles: [sampleRole],
  more: md`and 2 more`,
  notCounted: [{ user: md`\`dana\``, because: md`author: opened the pull request` }],
  digest: md`\`9c1e77ab0123\``,
  quote: md`/assay approve lead 9c1e77ab0123`,
};

export const policyChange: Section<Page> = { name: 'policy-change', view, sample };

import { shortDigest } from '../../domain/binding/binding.ts';
import type { Markdown } from '../../domain/effect.ts';
import { remarksOn } from '../../domain/remarks.ts';
import type { PolicyChange, RoleAnswer, TestsSaid } from '../../domain/verdict.ts';
import { isOpen } from '../change.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, count, join, md, none, text } from '../markdown.ts';
import { allOf, anyOf } from '../people.ts';
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
  readonly roles: readonly {
    readonly mark: Markdown;
    readonly role: Markdown;
    readonly state: Markdown;
    readonly could: Markdown;
    readonly remarks: Markdown;
  }[];
  readonly vetoes: readonly { readonly user: Markdown; readonly what: Markdown }[];
  readonly notCounted: readonly { readonly user: Markdown; readonly because: Markdown }[];
  readonly digest: Markdown;
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

const roleView = (role: RoleAnswer): PolicyChangeView['roles'][number] => ({
  mark: isOpen(role) ? md`⏳` : md`✅`,
  role: text(role.role, 60),
  state: stateOf(role),
  could: isOpen(role) ? couldOf(role) : none,
  remarks: join(
    remarksOn(role).map((remark) => md` · ${text(remark, 200)}`),
    none,
  ),
});

const couldOf = ({ could_be_filled_by }: RoleAnswer): Markdown =>
  could_be_filled_by.length === 0 ? md`nobody that assay knows of` : anyOf(could_be_filled_by);

const stateOf = ({ filled_by, needed }: RoleAnswer): Markdown => {
  if (filled_by.length === 0) return needed === 1 ? md`missing` : md`missing, ${count(needed)} people`;
  const by = md`given by ${allOf(filled_by)}`;
  return filled_by.length < needed ? md`${count(filled_by.length)} of ${count(needed)} ${by}` : by;
};

const view = ({ verdict }: Page, detail: Detail): PolicyChangeView | null => {
  const { policy_change: change } = verdict;
  if (change === undefined) return null;
  const { files, lines, tests, approvals, vetoes, not_counted, binding } = change;
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
    roles: approvals.slice(0, detail.rows).map(roleView),
    vetoes: vetoes.slice(0, detail.rows).map(({ user, by }) => ({
      user: code(user, 60),
      what: by === 'hold' ? md`holds this` : md`requested changes`,
    })),
    notCounted: not_counted
      .slice(0, detail.rows)
      .map(({ user, because }) => ({ user: code(user, 60), because: text(because, detail.words) })),
    digest: approvals.length === 0 ? none : code(shortDigest(binding)),
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
  roles: [
    { mark: md`⏳`, role: md`lead`, state: md`missing`, could: md`\`lea\``, remarks: md` · who owns it` },
  ],
  vetoes: [{ user: md`\`rita\``, what: md`requested changes` }],
  notCounted: [{ user: md`\`dana\``, because: md`author: opened the pull request` }],
  digest: md`\`9c1e77ab0123\``,
};

export const policyChange: Section<Page> = { name: 'policy-change', view, sample };

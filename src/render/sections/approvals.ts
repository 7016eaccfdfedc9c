import { shortDigest } from '../../domain/binding/binding.ts';
import type { Markdown } from '../../domain/effect.ts';
import { remarksOn } from '../../domain/remarks.ts';
import type { RoleAnswer, Transition, Veto } from '../../domain/verdict.ts';
import { isOpen } from '../change.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, count, join, md, none, text } from '../markdown.ts';
import { allOf, anyOf } from '../people.ts';
import type { Part, Section } from './section.ts';

type ApprovalsView = {
  readonly vetoes: readonly {
    readonly user: Markdown;
    readonly what: Markdown;
    readonly at: Markdown;
    readonly how: Markdown;
    readonly or: Markdown;
  }[];
  readonly roles: readonly {
    readonly mark: Markdown;
    readonly role: Markdown;
    readonly state: Markdown;
    readonly until: Markdown;
    readonly could: Markdown;
    readonly remarks: Markdown;
  }[];
  readonly more: Markdown;
  /** The digest that an approval is given to. */
  readonly digest: Markdown;
  /** What to comment where only an approval that quotes the digest counts. */
  readonly quote: Markdown;
};

const when = (instant: string): string => instant.replace(/^([\d-]{10})T(\d\d:\d\d):[\d.]+Z$/, '$1 $2 UTC');

const could = (role: RoleAnswer): Markdown =>
  role.could_be_filled_by.length === 0 ? md`nobody that assay knows of` : anyOf(role.could_be_filled_by);

const stateOf = (role: RoleAnswer): Markdown => {
  const given = role.filled_by.length;
  if (given === 0) return role.needed === 1 ? md`missing` : md`missing, ${count(role.needed)} people`;
  const by = md`given by ${allOf(role.filled_by)}`;
  return isOpen(role) ? md`${count(given)} of ${count(role.needed)} ${by}` : by;
};

const one = (role: RoleAnswer): ApprovalsView['roles'][number] => ({
  mark: isOpen(role) ? md`⏳` : md`✅`,
  role: text(role.role, 60),
  state: stateOf(role),
  until: role.until === null ? none : text(when(role.until), 40),
  could: isOpen(role) ? could(role) : none,
  remarks: join(
    remarksOn(role).map((remark) => md` · ${text(remark, 200)}`),
    none,
  ),
});

const howOf = (veto: Veto): Markdown =>
  veto.or_by === undefined
    ? md`with an approving review`
    : md`with an approving review, or by dismissing this one`;

const vetoOf = (veto: Veto): ApprovalsView['vetoes'][number] => ({
  user: code(veto.user, 60),
  what: veto.by === 'hold' ? md`holds this` : md`requested changes`,
  how: veto.by === 'hold' ? md`with ${code('/assay unhold')}` : howOf(veto),
  at: text(when(veto.at), 40),
  or: veto.or_by === undefined ? none : md` or somebody of ${text(veto.or_by, 60)}`,
});

const quoteOf = ({ binding, approvals }: Transition): Markdown => {
  const role = approvals.find(isOpen)?.role;
  return binding.must_be_quoted && role !== undefined
    ? code(`/assay approve ${role} ${shortDigest(binding)}`)
    : none;
};

const view = ({ transition }: Part, detail: Detail): ApprovalsView | null => {
  const { approvals, vetoes, binding } = transition;
  if (approvals.length === 0 && vetoes.length === 0) return null;
  const ordered = [...approvals.filter(isOpen), ...approvals.filter((role) => !isOpen(role))];
  const roles = ordered.slice(0, detail.rows).map(one);
  const shown = vetoes.slice(0, detail.rows).map(vetoOf);
  return {
    vetoes: shown,
    roles,
    more: moreThan(shown.length + roles.length, vetoes.length + approvals.length),
    digest: approvals.length === 0 ? none : code(shortDigest(binding)),
    quote: quoteOf(transition),
  };
};

const sample: ApprovalsView = {
  vetoes: [
    {
      user: md`rita`,
      what: md`requested changes`,
      at: md`2026-03-01`,
      how: md`with an approving review`,
      or: md` or somebody of risk`,
    },
  ],
  roles: [
    {
      mark: md`⏳`,
      role: md`lead`,
      state: md`1 of 2 given by lea`,
      until: md`2026-03-16`,
      could: md`liam`,
      remarks: md` · or instead 2 of risk`,
    },
  ],
  more: none,
  digest: md`9c1e77ab0123`,
  quote: md`/assay approve lead 9c1e77ab0123`,
};

export const approvals: Section<Part> = { name: 'approvals', view, sample };

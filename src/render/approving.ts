import { shortDigest } from '../domain/binding/binding.ts';
import type { Markdown } from '../domain/effect.ts';
import { remarksOn } from '../domain/remarks.ts';
import type { RoleAnswer, Transition, Veto } from '../domain/verdict.ts';
import { isOpen } from './change.ts';
import type { Detail } from './detail.ts';
import { code, count, join, md, none, text } from './markdown.ts';
import { allOf, anyOf } from './people.ts';

// What is asked of people, for a promotion and for a change of the policy alike.

export type RoleLine = {
  readonly mark: Markdown;
  readonly role: Markdown;
  readonly state: Markdown;
  readonly until: Markdown;
  readonly could: Markdown;
  readonly remarks: Markdown;
};

export type VetoLine = {
  readonly user: Markdown;
  readonly what: Markdown;
  readonly at: Markdown;
  readonly how: Markdown;
  readonly or: Markdown;
};

const when = (instant: string): string => instant.replace(/^([\d-]{10})T(\d\d:\d\d):[\d.]+Z$/, '$1 $2 UTC');

const couldOf = ({ could_be_filled_by }: RoleAnswer): Markdown =>
  could_be_filled_by.length === 0 ? md`nobody that assay knows of` : anyOf(could_be_filled_by);

const stateOf = (role: RoleAnswer): Markdown => {
  const given = role.filled_by.length;
  if (given === 0) return role.needed === 1 ? md`missing` : md`missing, ${count(role.needed)} people`;
  const by = md`given by ${allOf(role.filled_by)}`;
  return isOpen(role) ? md`${count(given)} of ${count(role.needed)} ${by}` : by;
};

const roleLine = (role: RoleAnswer): RoleLine => ({
  mark: isOpen(role) ? md`⏳` : md`✅`,
  role: text(role.role, 60),
  state: stateOf(role),
  until: role.until === null ? none : text(when(role.until), 40),
  could: isOpen(role) ? couldOf(role) : none,
  remarks: join(
    remarksOn(role).map((remark) => md` · ${text(remark, 200)}`),
    none,
  ),
});

/** Those that are open first. */
export const roleLines = (approvals: readonly RoleAnswer[], detail: Detail): readonly RoleLine[] =>
  [...approvals.filter(isOpen), ...approvals.filter((role) => !isOpen(role))]
    .slice(0, detail.rows)
    .map(roleLine);

const howOf = (veto: Veto): Markdown =>
  veto.or_by === undefined
    ? md`with an approving review`
    : md`with an approving review, or by dismissing this one`;

const vetoLine = (veto: Veto): VetoLine => ({
  user: code(veto.user, 60),
  what: veto.by === 'hold' ? md`holds this` : md`requested changes`,
  how: veto.by === 'hold' ? md`with ${code('/assay unhold')}` : howOf(veto),
  at: text(when(veto.at), 40),
  or: veto.or_by === undefined ? none : md` or somebody of ${text(veto.or_by, 60)}`,
});

export const vetoLines = (vetoes: readonly Veto[], detail: Detail): readonly VetoLine[] =>
  vetoes.slice(0, detail.rows).map(vetoLine);

/** What to comment where only an approval that quotes the digest counts. */
export const quoteOf = ({ binding, approvals }: Pick<Transition, 'binding' | 'approvals'>): Markdown => {
  const role = approvals.find(isOpen)?.role;
  return binding.must_be_quoted && role !== undefined
    ? code(`/assay approve ${role} ${shortDigest(binding)}`)
    : none;
};

export const sampleRole: RoleLine = {
  mark: md`⏳`,
  role: md`lead`,
  state: md`1 of 2 given by lea`,
  until: md`2026-03-16`,
  could: md`liam`,
  remarks: md` · or instead 2 of risk`,
};

export const sampleVeto: VetoLine = {
  user: md`rita`,
  what: md`requested changes`,
  at: md`2026-03-01`,
  how: md`with an approving review`,
  or: md` or somebody of risk`,
};

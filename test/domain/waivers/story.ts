import { decide } from '../../../src/domain/decide.ts';
import type { Comment } from '../../../src/domain/snapshot.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../../support/snapshot.ts';

// A promotion of which two gates fail that may be waived, and what people say about it.

export const policy = `assay: 1
roles:
  owner: { users: [owen] }
  risk: { users: [rita, ravi, dana, tara] }
  oncall: { users: [oscar, lea] }
  lead: { users: [lea, liam] }
gates:
  auc: { metric: auc_roc, at_least: 0.9 }
  recall: { metric: recall, at_least: 0.9 }
  sealed: { metric: precision, at_least: 0.9 }
to: { production: { gates: [auc, recall, sealed], approvals: [owner] } }
waivers: { by: risk, never: [sealed], break_glass: { by: [oncall, lead] } }
`;

export const numbers = (auc: string, precision = '0.95'): string =>
  `evaluation: { task: binary, metrics: { auc_roc: ${auc}, recall: 0.8, precision: ${precision} } }`;

export const changed = (version: string, rest: string) =>
  file(
    manifestText('staging', rest, version),
    manifestText('production', rest, version),
    `models/fraud/${version}.yaml`,
  );

export const said = (...lines: readonly (readonly [user: string, body: string])[]): readonly Comment[] =>
  lines.map(([user, body], index) => ({
    id: index + 1,
    user,
    at: `2026-03-01T17:${String(index).padStart(2, '0')}:00Z`,
    body: `/assay ${body}`,
    edited_by: null,
    edited_at: null,
  }));

export const judged = (comments: readonly Comment[], over: Story = {}): Verdict =>
  decide(
    aSnapshot({
      policy,
      files: [changed('1', numbers('0.8'))],
      reviews: [aReview('owen')],
      comments,
      ...over,
    }),
  );

export const waivedIn = ({ transitions }: Verdict): readonly string[] =>
  transitions.flatMap(({ version, findings }) =>
    findings.flatMap(({ gate, waiver }) =>
      waiver === null ? [] : [`${version} ${gate} ${waiver.by} ${waiver.comment}`],
    ),
  );

export const answers = ({ commands }: Verdict): readonly string[] =>
  commands.map(({ outcome, because }) => `${outcome}: ${because}`);

export const auc = 'waive auc until 2026-03-09 because the new labels come in April';
export const recall = 'waive recall until 2026-03-05 because the threshold moves next week';
export const all = 'waive all until 2026-03-03 because the champion answers nothing';

// The policies that stand at base by turns: what the oracle reads, and the text that the code reads.

export type Counts = { readonly [role: string]: number };

export interface Rules {
  readonly asked: Counts;
  readonly choices: readonly (readonly Counts[])[];
  readonly expireDays: number | null;
  readonly mustQuote: boolean;
  readonly override: string | null;
  readonly waivedBy: string | null;
  readonly glass: readonly string[] | null;
}

/** Users of each role; `lead` is a team. */
export const members: { readonly [role: string]: readonly string[] } = {
  owner: ['owen', 'olga', 'dana', 'robo', 'helper[bot]', 'eve'],
  risk: ['rita', 'ravi', 'otto', 'owen'],
  chief: ['mona', 'dana', 'olga'],
};

export const sameHuman: readonly (readonly string[])[] = [['owen', 'otto']];
export const listedBots: readonly string[] = ['helper[bot]'];
export const identities: { readonly [mail: string]: string } = {
  'lea@corp.example': 'lea',
  'owen@corp.example': 'owen',
};

const plain: Rules = {
  asked: { owner: 1, lead: 1 },
  choices: [],
  expireDays: 7,
  mustQuote: false,
  override: 'chief',
  waivedBy: 'risk',
  glass: ['risk', 'chief'],
};

export const policies: { readonly [name: string]: Rules } = {
  plain,
  two: { ...plain, asked: { owner: 2, lead: 1 }, expireDays: null },
  choice: { ...plain, asked: { owner: 1 }, choices: [[{ lead: 1 }, { risk: 2 }, { owner: 2 }]] },
  quoted: { ...plain, mustQuote: true },
  lone: {
    ...plain,
    asked: { owner: 1, lead: 1, risk: 1 },
    expireDays: 2,
    override: null,
    waivedBy: null,
    glass: null,
  },
};

const counts = (asked: Counts): string =>
  `{ ${Object.entries(asked)
    .map(([role, count]) => `${role}: ${count}`)
    .join(', ')} }`;

const list = (items: readonly string[]): string =>
  `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;

export const policyText = (name: string): string => {
  const rules = policies[name] ?? plain;
  const { asked, choices, expireDays, mustQuote, override, waivedBy, glass } = rules;
  const any = choices.map((choice) => `{ any: [${choice.map(counts).join(', ')}] }`);
  return `assay: 1
roles:
${Object.entries(members)
  .map(([role, users]) => `  ${role}: { users: ${list(users)} }`)
  .join('\n')}
  lead: { teams: [acme/leads] }
people:
  same: [${sameHuman.map(list).join(', ')}]
  bots: ${list(listedBots)}
  identities: ${JSON.stringify(identities)}
  quote_digest: ${mustQuote}
${override === null ? '' : `  override: ${override}\n`}gates: { floor: { metric: auc_roc, at_least: 0.9 } }
to:
  production:
    gates: [floor]
    approvals: [${[counts(asked), ...any].join(', ')}]
${expireDays === null ? '' : `    expire_after: ${expireDays}d\n`}${
  waivedBy === null
    ? ''
    : `waivers: { by: ${waivedBy}${glass === null ? '' : `, break_glass: { by: ${list(glass)} }`} }\n`
}`;
};

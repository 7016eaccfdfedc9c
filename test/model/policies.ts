// The policies that stand at base by turns: what the oracle reads, and the text that the code reads.

export type Counts = { readonly [role: string]: number };

/** What is asked of people. */
export interface Asks {
  readonly asked: Counts;
  readonly choices: readonly (readonly Counts[])[];
  readonly expireDays: number | null;
}

export interface Rules extends Asks {
  readonly floor: string;
  /** What a change of the rules themselves asks; null: the policy does not say. */
  readonly ofRules: Pick<Asks, 'asked' | 'expireDays'> | null;
  readonly mustQuote: boolean;
  readonly override: string | null;
  readonly waivedBy: string | null;
  readonly glass: readonly string[] | null;
}

/** Users of each role; `lead` is a team, and `keeper` whoever owns the files by CODEOWNERS. */
export const members: { readonly [role: string]: readonly string[] } = {
  owner: ['owen', 'olga', 'otto', 'dana', 'robo', 'helper[bot]', 'eve'],
  risk: ['rita', 'ravi', 'otto', 'owen'],
  chief: ['mona', 'dana', 'olga', 'rita'],
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
  floor: '0.9',
  ofRules: null,
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
  owned: { ...plain, asked: { keeper: 1, lead: 1 } },
  kept: { ...plain, asked: { keeper: 2 }, choices: [[{ keeper: 1 }, { risk: 1 }]], expireDays: null },
  keepers: { ...plain, asked: { keeper: 1 } },
  guarded: { ...plain, ofRules: { asked: { chief: 1 }, expireDays: 2 } },
  lax: { ...plain, asked: { owner: 1 }, floor: '0.8' },
  strict: {
    ...plain,
    asked: { owner: 1, lead: 1 },
    floor: '0.97',
    ofRules: { asked: { risk: 1 }, expireDays: null },
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
  const { asked, choices, expireDays, floor, ofRules, mustQuote, override, waivedBy, glass } = rules;
  const any = choices.map((choice) => `{ any: [${choice.map(counts).join(', ')}] }`);
  return `assay: 1
roles:
${Object.entries(members)
  .map(([role, users]) => `  ${role}: { users: ${list(users)} }`)
  .join('\n')}
  lead: { teams: [acme/leads] }
  keeper: { codeowners: true }
people:
  same: [${sameHuman.map(list).join(', ')}]
  bots: ${list(listedBots)}
  identities: ${JSON.stringify(identities)}
  quote_digest: ${mustQuote}
${override === null ? '' : `  override: ${override}\n`}gates: { floor: { metric: auc_roc, at_least: ${floor} } }
to:
  production:
    gates: [floor]
    approvals: [${[counts(asked), ...any].join(', ')}]
${expireDays === null ? '' : `    expire_after: ${expireDays}d\n`}${
  waivedBy === null
    ? ''
    : `waivers: { by: ${waivedBy}${glass === null ? '' : `, break_glass: { by: ${list(glass)} }`} }\n`
}${ofRules === null ? '' : ofRulesText(ofRules)}`;
};

const ofRulesText = ({ asked, expireDays }: Pick<Asks, 'asked' | 'expireDays'>): string =>
  `policy: { approvals: ${counts(asked)}${expireDays === null ? '' : `, expire_after: ${expireDays}d`} }\n`;

import type { Mutant } from './mutants-of-waivers.ts';

const decide = 'src/domain/decide.ts';
const stricter = 'src/domain/stricter.ts';
const change = (file: string): string => `src/domain/policy-change/${file}.ts`;

export const rulesMutants: readonly Mutant[] = [
  {
    without: 'the policy at head judges what comes with it',
    file: decide,
    take: 'stricter(old, judgeBy(next.value, { snapshot, boundTo }))',
    put: 'old',
  },
  {
    without: 'the policy at base judges what comes with another',
    file: decide,
    take: 'stricter(old, judgeBy(next.value, { snapshot, boundTo }))',
    put: 'judgeBy(next.value, { snapshot, boundTo })',
  },
  {
    without: 'what either policy finds is found',
    file: stricter,
    take: '...next.findings.filter((finding) => isNews(finding, old.findings))',
    put: '',
  },
  {
    without: 'the harder of the same role is asked',
    file: stricter,
    take: 'missing(next) > missing(old)',
    put: 'missing(next) < 0',
  },
  {
    without: 'who holds it by either policy holds it',
    file: stricter,
    take: 'vetoes: distinct([...old.vetoes, ...next.vetoes])',
    put: 'vetoes: old.vetoes',
  },
  {
    without: 'a change of the rules is approved for itself',
    file: decide,
    take: '    ...policyChange,\n',
    put: '',
  },
  {
    without: 'the old policy is asked about the new one',
    file: change('judge'),
    take: '...stricterPeople(old, next)',
    put: '...stricterPeople(next, next)',
  },
  {
    without: 'the new policy is asked about itself',
    file: change('judge'),
    take: '...stricterPeople(old, next)',
    put: '...stricterPeople(old, old)',
  },
  {
    without: 'CODEOWNERS is one of the rules',
    file: change('governing'),
    take: "if (codeownersPaths.includes(path)) return 'codeowners';",
    put: '',
  },
  {
    without: 'an approval of the rules lapses when they are changed again',
    file: change('binding'),
    take: 'return changed.length === 0',
    put: 'return changed.length >= 0',
  },
  {
    without: 'a digest of the rules is of what they say',
    file: change('binding'),
    take: '    ...Object.fromEntries(files.map(({ path, head }) => [partOf(path), head ?? absent])),\n',
    put: '',
  },
  {
    without: 'an approval of a promotion lapses when the policy beside it is another',
    file: 'src/domain/binding/carry.ts',
    take: '...policyThen(held, { present, snapshot }),',
    put: "...(policyPart in present.parts ? { [policyPart]: present.parts[policyPart] ?? '' } : {}),",
  },
  {
    without: 'a policy says what it asks of itself',
    file: change('demands'),
    take: 'if (own?.approvals !== undefined) return',
    put: "if (own?.expire_after === '') return",
  },
  {
    without: 'owners are not asked about rules that nobody owns',
    file: change('demands'),
    take: 'return areOwned;',
    put: 'return true;',
  },
  {
    without: 'somebody stands in where nobody is left to ask',
    file: change('demands'),
    take: ': { ...standIn(policy), expireAfter };',
    put: ': { policy, ...left };',
  },
];

// What CODEOWNERS says, by lines that each have a letter: the text that the code reads, and what the oracle knows of it.

interface Line {
  readonly text: string;
  readonly isOf: (path: string) => boolean;
  /** null: GitHub skips the line, and it may have been meant for any file. */
  readonly owners: readonly string[] | null;
}

export const ownersPath = '.github/CODEOWNERS';
export const leads = '@acme/leads';

const everything = (): boolean => true;
const isBelow =
  (folder: string) =>
  (path: string): boolean =>
    path.startsWith(folder);
const isModel = isBelow('models/');

export const ownerLines: { readonly [letter: string]: Line } = {
  a: { text: '* @rita', isOf: everything, owners: ['@rita'] },
  b: { text: `* @olga ${leads}`, isOf: everything, owners: ['@olga', leads] },
  c: { text: '/models @Owen', isOf: isModel, owners: ['@owen'] },
  d: {
    text: '/models/fraud/1.yaml @ravi @lea',
    isOf: (path) => path === 'models/fraud/1.yaml',
    owners: ['@ravi', '@lea'],
  },
  e: { text: `*.yaml ${leads}`, isOf: (path) => path.endsWith('.yaml'), owners: [leads] },
  f: { text: '/models/', isOf: isModel, owners: [] },
  g: { text: '/.assay/ owen@corp.example', isOf: isBelow('.assay/'), owners: ['owen@corp.example'] },
  h: { text: '.github @rita @olga', isOf: isBelow('.github/'), owners: ['@rita', '@olga'] },
  i: { text: 'models/[a-z]*/ @rita', isOf: everything, owners: null },
  j: {
    text: 'models/*/*-moved.yaml @olga @ravi',
    isOf: (path) => path.endsWith('-moved.yaml'),
    owners: ['@olga', '@ravi'],
  },
  k: { text: '/models/** @dana @eve @robo', isOf: isModel, owners: ['@dana', '@eve', '@robo'] },
  l: { text: '* nobody@nowhere.example # @rita', isOf: everything, owners: ['nobody@nowhere.example'] },
};

/** No lines: there is no such file. */
export const ownersText = (letters: string): string | null =>
  letters === '' ? null : `${Array.from(letters, (letter) => ownerLines[letter]?.text ?? '').join('\n')}\n`;

export interface Mutant {
  readonly without: string;
  readonly file: string;
  /** This text, which stands once in the file, becomes the other. */
  readonly take: string;
  readonly put: string;
}

const waivers = (file: string): string => `src/domain/waivers/${file}.ts`;

export const waiverMutants: readonly Mutant[] = [
  {
    without: 'a waiver is of what could be seen',
    file: waivers('outdated'),
    take: 'headMoved(at, present) ?? saidOfBase(at, present)',
    put: 'saidOfBase(at, present)',
  },
  {
    without: 'a waiver is void when the base moves',
    file: waivers('outdated'),
    take: 'headMoved(at, present) ?? saidOfBase(at, present)',
    put: 'headMoved(at, present)',
  },
  {
    without: 'a waiver ends',
    file: waivers('time-box'),
    take: 'return now >= end ?',
    put: 'return now < 0 ?',
  },
  {
    without: 'a waiver is not for longer than the policy says',
    file: waivers('time-box'),
    take: 'if (start > latest)',
    put: 'if (start < 0)',
  },
  {
    without: 'a waiver holds only while its number does',
    file: waivers('outcome'),
    take: 'ceiling === null ? [] :',
    put: 'ceiling !== undefined ? [] :',
  },
  {
    without: 'who made it waives nothing of it',
    file: waivers('authority'),
    take: 'makers.banned.get(sameLogin(login)) ?? unattributableIn(makers)',
    put: 'unattributableIn(makers)',
  },
  {
    without: 'break-glass takes different people',
    file: waivers('break-glass'),
    take: '.map(({ command }) => personOf(command.user)),',
    put: '.map(({ command }) => [role, personOf(command.user)].join()),',
  },
  {
    without: 'only the role lifts a waiver',
    file: waivers('standing'),
    take: 'return roles.some(',
    put: 'return true || roles.some(',
  },
];

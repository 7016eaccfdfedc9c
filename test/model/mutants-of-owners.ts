import type { Mutant } from './mutants-of-waivers.ts';

const codeowners = 'src/domain/codeowners/codeowners.ts';
const roles = 'src/domain/approvals/roles.ts';

export const ownerMutants: readonly Mutant[] = [
  {
    without: 'the last line that matches has the word',
    file: codeowners,
    take: 'rules.findLast(',
    put: 'rules.find(',
  },
  {
    without: 'a line without owners takes them away',
    file: codeowners,
    take: '({ pattern }) => pattern === null || owns(pattern, path)',
    put: '({ pattern, owners }) => pattern === null || (owners.length > 0 && owns(pattern, path))',
  },
  {
    without: 'a line that GitHub skips leaves the owners unclear',
    file: codeowners,
    take: '=> pattern === null || owns(pattern, path)',
    put: '=> pattern !== null && owns(pattern, path)',
  },
  {
    without: 'a line for a folder is for what is below it',
    file: 'src/domain/codeowners/pattern.ts',
    take: "owns: last === '*' ? 'itself' : 'below'",
    put: "owns: 'itself'",
  },
  {
    without: 'each file asks for an owner of its own',
    file: roles,
    take: 'change.files.map((path) => gather(role, change, { ...context, files: [path] }))',
    put: '[gather(role, change, { ...context, files: change.files })]',
  },
  {
    without: 'who owns both files approves for both',
    file: 'src/domain/approvals/filling.ts',
    take: 'persons: [...first, ...beside].slice(',
    put: 'persons: first.filter(({ fills }) => fills[0] === demand).slice(',
  },
  {
    without: 'a file that nobody owns is approved by nobody',
    file: roles,
    take: 'gather(role, change, { ...context, files: [path] }))',
    put: 'gather(role, change, { ...context, files: [path] })).filter(({ people }) => people.size > 0)',
  },
  {
    without: 'a team that owns and cannot be read is a fault',
    file: roles,
    take: '  else\n    into.problems.push(unreadable(role, policy, {',
    put: "  else if (role === '')\n    into.problems.push(unreadable(role, policy, {",
  },
  {
    without: 'CODEOWNERS is that of the base',
    file: 'src/load.ts',
    take: 'readOwners(source, base, named)',
    put: 'readOwners(source, head, named)',
  },
];

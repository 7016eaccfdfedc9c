import type { Mutant } from './mutants-of-waivers.ts';

const group = (file: string): string => `src/domain/group/${file}.ts`;

export const groupMutants: readonly Mutant[] = [
  {
    without: 'each pull request of a merge group holds',
    file: group('group'),
    take: "state: state === 'pending' ? 'failure' : state, description",
    put: "state: 'success' as const, description",
  },
  {
    without: 'what lands is what was judged',
    file: group('news'),
    take: 'if (differing.length === 0) return [];',
    put: 'if (differing.length >= 0) return [];',
  },
  {
    without: 'what lands is somebody’s',
    file: group('news'),
    take: 'if (own.length === 0)\n    return [',
    put: 'if (own.length < 0)\n    return [',
  },
  {
    without: 'what fails only together fails',
    file: group('news'),
    take: 'return combined.findings.filter(',
    put: 'return [].filter(',
  },
  {
    without: 'two versions of a model do not enter production together',
    file: 'src/domain/standing-rules.ts',
    take: 'if (rivals.length > 0)',
    put: 'if (rivals.length > 9)',
  },
  {
    without: 'a policy that git merged of two was approved in neither',
    file: group('group'),
    take: '...mergedGoverning(snapshot)',
    put: '',
  },
  {
    without: 'the policy that the group leaves judges each of it',
    file: group('with-others'),
    take: 'policy: { ...one.policy, head: group.policy.head, shown: one.policy.head },',
    put: 'policy: one.policy,',
  },
];

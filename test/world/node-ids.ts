const prefixes = {
  User: 'U',
  Bot: 'BOT',
  Mannequin: 'M',
  Organization: 'O',
  Team: 'T',
  Repository: 'R',
  PullRequest: 'PR',
  PullRequestReview: 'PRR',
  IssueComment: 'IC',
  Label: 'LA',
  Commit: 'C',
  Tree: 'TR',
  Blob: 'B',
  Ref: 'REF',
  StatusContext: 'SC',
  Status: 'S',
  MergeQueue: 'MQ',
  MergeQueueEntry: 'MQE',
  Reaction: 'REA',
  Event: 'EV',
} as const;

export type NodeKind = keyof typeof prefixes;

/** Opaque to whoever talks to the world, as GitHub's are. */
export function nodeId(kind: NodeKind, ...key: readonly (string | number)[]): string {
  return `${prefixes[kind]}_${Buffer.from(key.join('\n')).toString('base64url')}`;
}

export function parseNodeId(id: string): { kind: NodeKind; key: readonly string[] } | undefined {
  const split = id.indexOf('_');
  const kind = (Object.keys(prefixes) as NodeKind[]).find((one) => prefixes[one] === id.slice(0, split));
  if (kind === undefined) return undefined;
  return {
    kind,
    key: Buffer.from(id.slice(split + 1), 'base64url')
      .toString()
      .split('\n'),
  };
}

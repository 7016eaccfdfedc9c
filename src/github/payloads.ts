import { z } from 'zod';

const number = z.int().positive();
const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const ref = z.string().min(1).max(1000);

export const pullPayload = z.object({ action: z.string(), pull_request: z.object({ number }) });

export const groupPayload = z.object({
  action: z.string(),
  merge_group: z.object({ head_sha: sha, head_ref: ref, base_ref: ref }),
});

export const commentPayload = z.object({
  action: z.string(),
  issue: z.object({ number, pull_request: z.object({}).nullish() }),
  comment: z.object({
    id: number,
    body: z.string().nullish(),
    user: z.object({ login: z.string(), type: z.string().nullish() }).nullish(),
  }),
});

export const dispatchPayload = z.object({
  inputs: z.object({ pull: z.union([z.string(), z.number()]).nullish() }).nullish(),
});

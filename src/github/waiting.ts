import type { Octokit } from '@octokit/rest';
import { isRateLimit } from './faults.ts';

interface Waiting {
  readonly retries: number;
  readonly retryUnitMs: number;
  readonly longestWaitMs: number;
}

type OctokitPlugin = Parameters<typeof Octokit.plugin>[0];
type Headers = { readonly [name: string]: string | number | undefined };

/** Seconds that GitHub asks to wait, from `retry-after` or the reset of the rate limit; null: it does not say. */
export const secondsToWait = (headers: Headers, nowMs: number): number | null => {
  const told = Number(headers['retry-after']);
  if (Number.isFinite(told) && told >= 0) return told;
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isFinite(reset)) return null;
  return Math.max(0, Math.ceil(reset - nowMs / 1000) + 1);
};

const isWaiting = (value: unknown): value is Waiting =>
  typeof value === 'object' && value !== null && 'longestWaitMs' in value;

/**
 * The retry plugin waits by its own schedule, the throttling plugin for as long as it is told and only when
 * the message names a secondary limit. A refused request was not carried out, so it is safe to send again,
 * writes too. Must stand before the retry plugin, whose outer hook does the waiting.
 */
export const waitAsTold: OctokitPlugin = (octokit, options) => {
  const waiting: unknown = options.waiting;
  if (!isWaiting(waiting)) return;
  octokit.hook.error('request', (error) => {
    if (!('request' in error) || error.response === undefined) throw error;
    const { status, headers } = error.response;
    const seconds = isRateLimit(status, error.message, headers) ? secondsToWait(headers, Date.now()) : null;
    if (seconds === null || seconds * 1000 > waiting.longestWaitMs) throw error;
    const retryAfter = Math.ceil((seconds * 1000) / waiting.retryUnitMs);
    error.request.request = { ...error.request.request, retries: waiting.retries, retryAfter };
    throw error;
  });
};

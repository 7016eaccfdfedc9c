export type FaultKind =
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'rate-limited'
  | 'unavailable'
  | 'timed-out'
  | 'unexpected';

/** GitHub did not do what was asked; the message is for the person who has to mend it. */
export class GitHubFault extends Error {
  override readonly name = 'GitHubFault';
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.kind = kind;
  }
}

export interface GraphqlError {
  readonly type: string | null;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What was being asked for, as words for a person. */
export interface Call {
  readonly what: string;
  /** The workflow permission that it takes. */
  readonly needs: string;
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: GitHubFault };

/** A fault of GitHub as a value; anything else is a bug and stays an exception. */
export const attempt = async <T>(call: Promise<T>): Promise<Reply<T>> => {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (error instanceof GitHubFault) return { ok: false, fault: error };
    throw error;
  }
};

/** A token that may read and not write: what a pull request from a fork gets. */
export const isReadOnlyToken = (error: unknown): boolean =>
  error instanceof GitHubFault && error.kind === 'forbidden';

const words = (kind: FaultKind, call: Call): string => {
  switch (kind) {
    case 'unauthorised':
      return `GitHub does not accept the token for ${call.what}: it is missing, expired or revoked`;
    case 'forbidden':
      return `the token may not ${call.what}: add \`${call.needs}\` to the permissions of the workflow (a pull request from a fork gets a read-only token whatever the workflow says)`;
    case 'not-found':
      return `GitHub finds nothing when assay wants to ${call.what}: it does not exist, or the token cannot see it (\`${call.needs}\`)`;
    case 'refused':
      return `GitHub refused to ${call.what}`;
    case 'rate-limited':
      return `GitHub's rate limit is used up, so assay could not ${call.what}: run it again later`;
    case 'unavailable':
      return `GitHub was not available to ${call.what}, after several tries: run it again`;
    case 'timed-out':
      return `GitHub did not answer in time to ${call.what}: run it again`;
    case 'unexpected':
      return `GitHub gave an unexpected answer to ${call.what}`;
  }
};

const withDetail = (text: string, detail: string): string => (detail === '' ? text : `${text} (${detail})`);

interface HttpError {
  readonly status: number;
  readonly message: string;
  readonly cause?: unknown;
  readonly response?: { readonly headers: Headers; readonly data?: unknown };
}

type Headers = { readonly [name: string]: string | number | undefined };

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && 'status' in error && typeof error.status === 'number';

const isTimeout = (error: HttpError): boolean =>
  error.cause instanceof Error && error.cause.name === 'TimeoutError';

export const isRateLimit = (status: number, message: string, headers: Headers): boolean =>
  status === 429 ||
  (status === 403 &&
    (headers['x-ratelimit-remaining'] === '0' ||
      headers['retry-after'] !== undefined ||
      /rate limit/i.test(message)));

const kindOfHttp = (error: HttpError): FaultKind => {
  if (isTimeout(error)) return 'timed-out';
  if (isRateLimit(error.status, error.message, error.response?.headers ?? {})) return 'rate-limited';
  if (error.status >= 500) return 'unavailable';
  if (error.status === 401) return 'unauthorised';
  if (error.status === 403) return 'forbidden';
  if (error.status === 404 || error.status === 410) return 'not-found';
  return error.status === 422 ? 'refused' : 'unexpected';
};

const kindOfGraphql = (error: GraphqlError): FaultKind => {
  if (error.type === 'FORBIDDEN' || error.type === 'INSUFFICIENT_SCOPES') return 'forbidden';
  if (error.type === 'NOT_FOUND') return 'not-found';
  if (error.type === 'RATE_LIMITED') return 'rate-limited';
  if (error.type === 'UNPROCESSABLE') return 'refused';
  return error.type === null ? 'unavailable' : 'unexpected';
};

/** The throttling plugin throws a rate limit told inside a 200 as a plain error that carries the response. */
const isThrottledGraphql = (error: unknown): boolean =>
  error instanceof Error && /GraphQL Rate Limit Exceeded/.test(error.message);

export const faultOf = (error: unknown, call: Call): GitHubFault => {
  if (error instanceof GitHubFault) return error;
  if (isHttpError(error)) {
    const kind = kindOfHttp(error);
    return new GitHubFault(kind, withDetail(words(kind, call), error.message), { cause: error });
  }
  const kind = isThrottledGraphql(error) ? 'rate-limited' : 'unexpected';
  const detail = error instanceof Error ? error.message : String(error);
  return new GitHubFault(kind, withDetail(words(kind, call), detail), { cause: error });
};

export const faultOfGraphql = (errors: readonly GraphqlError[], call: Call): GitHubFault => {
  const first = errors[0];
  const kind = first === undefined ? 'unexpected' : kindOfGraphql(first);
  return new GitHubFault(kind, withDetail(words(kind, call), first?.message ?? 'an answer without data'));
};

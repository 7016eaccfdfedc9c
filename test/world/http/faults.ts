export interface Matcher {
  readonly method?: string;
  readonly path?: RegExp;
  /** An operation's name, or the name or alias of any field it asks for. */
  readonly graphql?: string;
}

interface Late {
  /** What was asked for is done all the same, only the answer is lost. */
  readonly done?: boolean;
}

export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      /** Seconds, sent as `retry-after`. */
      readonly retryAfter?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | ({ readonly kind: 'timeout' } & Late)
  | ({ readonly kind: 'cut' } & Late)
  | {
      /** An error in an answer of 200: of the whole, or of one top-level alias. */
      readonly kind: 'graphql';
      readonly message: string;
      readonly type?: string;
      readonly alias?: string;
    };

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly graphql?:
    | { readonly operation: string | undefined; readonly fields: readonly string[] }
    | undefined;
}

interface Waiting {
  readonly matcher: Matcher;
  readonly fault: Fault;
  left: number;
}

function matches({ method, path, graphql }: Matcher, seen: Seen): boolean {
  if (method !== undefined && method.toUpperCase() !== seen.method) return false;
  if (path !== undefined && !path.test(seen.path)) return false;
  if (graphql === undefined) return true;
  return seen.graphql?.operation === graphql || (seen.graphql?.fields.includes(graphql) ?? false);
}

export class Faults {
  readonly #waiting: Waiting[] = [];

  add(matcher: Matcher, fault: Fault, times: number): void {
    this.#waiting.push({ matcher, fault, left: times });
  }

  take(seen: Seen): Fault | undefined {
    const found = this.#waiting.find((one) => one.left > 0 && matches(one.matcher, seen));
    if (found !== undefined) found.left -= 1;
    return found?.fault;
  }
}

const messages: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service unavailable',
};

export const messageOf = (fault: { status: number; message?: string }): string =>
  fault.message ?? messages[fault.status] ?? 'Error';

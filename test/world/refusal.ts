/** GitHub says no: over REST with this status, over GraphQL as an error of this type. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly errors: readonly unknown[] | undefined;

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.type = status === 404 ? 'NOT_FOUND' : status === 422 ? 'UNPROCESSABLE' : 'FORBIDDEN';
    this.errors = errors;
  }
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found');

export const invalid = (resource: string, field: string, message: string): Refusal =>
  new Refusal(422, 'Validation Failed', [{ resource, field, code: 'custom', message }]);

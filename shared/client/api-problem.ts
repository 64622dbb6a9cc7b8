/** One wrong place in a request. */
export interface WrongField {
  /** JSON Pointer into the request: `/body/lines/0/quantity`. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal of the API, thrown by every method of the client. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Names the refusal; `GATEWAY` when the gateway refused, which sends no problem document. */
  readonly code: string;
  /** What to do about it; empty for the gateway's refusals. */
  readonly action: string;
  readonly errors: readonly WrongField[];
  /** The whole document, with the members that are particular to the code. */
  readonly document: Readonly<Record<string, unknown>>;
  /** From Retry-After. */
  readonly retryAfterSeconds?: number;

  constructor(status: number, document: Readonly<Record<string, unknown>>, retryAfterSeconds?: number) {
    const code = textIn(document, 'code') ?? 'GATEWAY';
    super(
      `${status} ${code}: ${textIn(document, 'detail') ?? textIn(document, 'title') ?? textIn(document, 'message') ?? ''}`,
    );
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.action = textIn(document, 'action') ?? '';
    this.errors = Array.isArray(document['errors']) ? document['errors'].filter(isWrongField) : [];
    this.document = document;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const isApiProblem = (error: unknown): error is ApiProblem =>
  error instanceof Error && error.name === 'ApiProblem';

/** The problem behind a refused response; a body that is no document is kept as its `message`. */
export const problemOf = (response: Response, body: unknown): ApiProblem => {
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return new ApiProblem(
    response.status,
    isDocument(body) ? body : { message: String(body).slice(0, 500) },
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  );
};

const isDocument = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

const isWrongField = (entry: unknown): entry is WrongField =>
  isDocument(entry) && typeof entry['pointer'] === 'string' && typeof entry['code'] === 'string';

const textIn = (document: Readonly<Record<string, unknown>>, member: string): string | undefined => {
  const value = document[member];
  return typeof value === 'string' ? value : undefined;
};

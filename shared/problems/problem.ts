import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';

/** One wrong place in the request. */
export interface FieldProblem {
  /** JSON Pointer into the request: `/body/lines/0/quantity`, `/query/limit`, `/headers/if-match`. */
  readonly pointer: string;
  /** Machine-readable reason: `too_small`, `unknown_field`, `INSUFFICIENT_STOCK` … */
  readonly code: string;
  /** What was found, and what to do. */
  readonly detail: string;
}

/** Members that every problem document has: `status` is the status of the answer, and never that of an order. */
type OwnMember = 'type' | 'title' | 'status' | 'code' | 'detail' | 'action' | 'errors' | 'requestId';

type ProblemExtensions = Readonly<Record<string, unknown>> & Readonly<Partial<Record<OwnMember, never>>>;

export interface ProblemDetails {
  /** What was asked, what was found, what to do, for this occurrence. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Further members of the document, for example `currentVersion`; none may have the name of one it has anyway. */
  readonly extensions?: ProblemExtensions;
  /** Seconds, sent as Retry-After. */
  readonly retryAfterSeconds?: number;
  /** The failure behind it, for the log only. */
  readonly cause?: unknown;
}

/** An expected refusal: a declared code with what is particular to this occurrence. Thrown anywhere, answered once. */
export class Problem extends Error {
  readonly contract: ErrorContract;
  readonly details: ProblemDetails;

  constructor(contract: ErrorContract, details: ProblemDetails = {}) {
    super(`${contract.code}: ${details.detail ?? contract.title}`, { cause: details.cause });
    this.name = 'Problem';
    this.contract = contract;
    this.details = details;
  }
}

/** Makes the error to throw: `throw problem(errors.CART_NOT_FOUND, { detail: '…' })`. */
export const problem = (contract: ErrorContract, details?: ProblemDetails): Problem =>
  new Problem(contract, details);

export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && error.name === 'Problem';

/** The refusal of a request with wrong fields. */
export const invalidRequest = (problems: readonly FieldProblem[]): Problem =>
  problem(commonErrors.INVALID_REQUEST, {
    detail:
      problems.length === 1
        ? (problems[0]?.detail ?? '')
        : `${problems.length} fields are wrong; each is named in errors`,
    errors: problems,
  });

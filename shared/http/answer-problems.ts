import type { MiddlewareObj } from '@middy/core';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { HttpAnswer, HttpEvent } from './http-event.ts';
import { isProblem, problem, type Problem } from '#shared/problems/problem.ts';
import { problemDocument } from '#shared/http/problem-document.ts';

/** Turns whatever was thrown into an RFC 9457 document: a declared problem as it is, anything else as a 500 with an id. */
export const answerProblems = (runtime: Runtime): MiddlewareObj<HttpEvent, HttpAnswer, Error> => ({
  onError: (request) => {
    const requestId = request.event.requestContext?.requestId ?? 'none';
    const refused = asProblem(request.error);
    if (refused.contract.status >= 500) {
      runtime.log.error('request failed', {
        requestId,
        operation: request.event.routeKey,
        code: refused.contract.code,
        error: refused.details.cause ?? refused,
      });
    }
    request.response = answerOf(refused, requestId);
  },
});

const asProblem = (error: unknown): Problem => {
  if (isProblem(error)) return error;
  return problem(isOverload(error) ? commonErrors.BUSY : commonErrors.INTERNAL, {
    cause: error,
    ...(isOverload(error) ? { retryAfterSeconds: 1 } : {}),
  });
};

/** What DynamoDB answers, after the SDK's retries, when it is asked too much at once or is not well: it passes. */
const OVERLOAD = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'InternalServerError',
  // Its name with DynamoDB Local, for example when the disk is full.
  'InternalFailure',
  'ServiceUnavailable',
  'TimeoutError',
]);

const isOverload = (error: unknown): boolean => error instanceof Error && OVERLOAD.has(error.name);

const answerOf = (refused: Problem, requestId: string): HttpAnswer => ({
  statusCode: refused.contract.status,
  headers: {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(refused.details.retryAfterSeconds === undefined
      ? {}
      : { 'retry-after': String(refused.details.retryAfterSeconds) }),
  },
  body: JSON.stringify(problemDocument(refused, requestId)),
});

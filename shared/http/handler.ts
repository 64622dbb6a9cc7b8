import middy from '@middy/core';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import type { Runtime } from '#shared/runtime.ts';
import { authenticate } from './authenticate.ts';
import { edgeFromEnvironment, refuseDetours, withCallerAddress } from './edge.ts';
import type { HttpAnswer, HttpEvent } from './http-event.ts';
import { observe } from './observe.ts';
import { problem } from '#shared/problems/problem.ts';
import { answerProblems } from './answer-problems.ts';
import { lowerCaseHeaders, readRequest } from './read-request.ts';
import type { UseCase } from './request.ts';
import { shared } from './shared-answers.ts';
import { identityFromEnvironment, makeTokenVerifier } from './token-verifier.ts';

/** A contract joined with the use case that keeps it. */
export interface Operation<R> {
  readonly contract: RouteContract;
  readonly run: UseCase<RouteContract, R>;
}

/** Joins a contract with its use case, which the compiler checks against it. */
export const operation = <Contract extends RouteContract, R>(
  contract: Contract,
  run: UseCase<Contract, R>,
): Operation<R> => ({
  contract,
  // The one place where the types of all contracts meet: the request was validated by this very contract.
  run: run as unknown as UseCase<RouteContract, R>,
});

/**
 * The Lambda handler of a domain's routes: correlation and log, problem documents, authentication, validation, use case.
 *
 * @example
 * export const handler = httpHandler([operation(getCart, getCartUseCase)], awsRuntime());
 */
export const httpHandler = <R extends Runtime>(operations: readonly Operation<R>[], runtime: R) => {
  const routes = new Map(
    operations.map((entry) => [`${entry.contract.method} ${entry.contract.path}`, entry]),
  );
  const settings = identityFromEnvironment();
  const edge = edgeFromEnvironment();
  const identity = { settings, verify: makeTokenVerifier(settings, runtime.clock) };

  const serve = async (event: HttpEvent): Promise<HttpAnswer> => {
    const entry = routes.get(event.routeKey);
    // The gateway answers routes that are not declared; one that comes here without an operation was deployed half.
    if (entry === undefined) throw new Error(`there is no operation for ${event.routeKey}`);
    const headers = lowerCaseHeaders(event);
    await refuseDetours(headers, edge, runtime.secrets);
    const known = withCallerAddress(event, headers, edge);
    const actor = await authenticate(entry.contract, known, headers, identity);
    const request = readRequest(entry.contract, known, headers, actor);
    const answer = await entry.run(request, runtime);
    return shared(entry.contract, headers, respond(entry.contract, answer));
  };

  return middy<HttpEvent, HttpAnswer>(inTime)
    .use(observe(runtime))
    .use(answerProblems(runtime))
    .handler(serve);
};

/** An answer that is late is 503 BUSY, while there is still time to say so; Lambda itself would end without a word. */
const inTime = {
  timeoutEarlyInMillis: 500,
  timeoutEarlyResponse: (): never => {
    throw problem(commonErrors.BUSY, {
      detail: 'the request timed out; it may have taken effect, or may still do so',
      retryAfterSeconds: 2,
    });
  },
};

interface Answer {
  readonly status: number | string | symbol;
  readonly body: unknown;
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const respond = (contract: RouteContract, answer: Answer): HttpAnswer => ({
  statusCode: Number(answer.status),
  headers: {
    'content-type': contract.produces ?? 'application/json',
    'cache-control': 'no-store',
    ...safetyOf(contract),
    ...(answer.version === undefined ? {} : { etag: `"${answer.version}"` }),
    ...answer.headers,
  },
  body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
  // A use case answers a file in base 64: the gateway sends the bytes.
  ...(contract.produces === 'application/pdf' ? { isBase64Encoded: true } : {}),
});

/** A browser must not guess a type, and a page tells no other site where its reader came from: addresses hold ids and tokens. */
const safetyOf = ({ produces }: RouteContract): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  ...(produces?.startsWith('text/html') === true ? { 'referrer-policy': 'no-referrer' } : {}),
});

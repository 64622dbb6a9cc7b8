import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import type { JsonSchema } from '../json-schema.ts';
import { errorsOfRoute, isGuarded } from '../route-errors.ts';

const PROBLEM = 'application/problem+json';
const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The refusals of a route, by status: each code that may stand in the problem document, with what to do about it. */
export const refusalsOf = (route: RouteContract): Readonly<Record<string, object>> => {
  const byStatus = Map.groupBy(errorsOfRoute(route), ({ status }) => status);
  return {
    ...Object.fromEntries(
      [...byStatus].map(([status, errors]) => [status, refusalOf(errors, isGuarded(route))]),
    ),
    ...(isGuarded(route) ? { 401: { $ref: '#/components/responses/GatewayUnauthorized' } } : {}),
    429: tooManyOf(byStatus.get(429)),
    431: { $ref: '#/components/responses/GatewayHeadTooLarge' },
  };
};

/** The gateway counts all requests, a route perhaps the wrong ones of one caller: each says so in its own form. */
const tooManyOf = (errors: readonly ErrorContract[] | undefined): object => {
  if (errors === undefined) return { $ref: '#/components/responses/GatewayTooManyRequests' };
  const own = problemAnswer(errors, false);
  const { description, content } = gatewayAnswers.GatewayTooManyRequests;
  return {
    ...own,
    description: `${own.description}\n- ${description}`,
    content: { ...own.content, ...content },
  };
};

/** A set of codes that any domain may give is said once for all routes. */
const refusalOf = (errors: readonly ErrorContract[], guarded: boolean): object =>
  errors.every(isCommon)
    ? { $ref: `#/components/responses/${commonName(errors, guarded)}` }
    : problemAnswer(errors, guarded);

const isCommon = ({ code }: ErrorContract): boolean => code in commonErrors;

const commonName = (errors: readonly ErrorContract[], guarded: boolean): string =>
  [...errors.map(({ code }) => code), ...(isForbidden(errors, guarded) ? ['Gateway'] : [])].join('.');

const isForbidden = (errors: readonly ErrorContract[], guarded: boolean): boolean =>
  guarded && errors[0]?.status === 403;

const problemAnswer = (errors: readonly ErrorContract[], guarded: boolean) => ({
  description: errors.map(({ code, title, action }) => `- \`${code}\` ${title}. ${action}`).join('\n'),
  ...(errors[0]?.status === 503
    ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
    : {}),
  content: {
    [PROBLEM]: {
      schema: {
        allOf: [
          schemaRef('Problem'),
          { type: 'object', properties: { code: { enum: errors.map(({ code }) => code) } } },
        ],
      },
      examples: Object.fromEntries(
        errors.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }]),
      ),
    },
    ...(isForbidden(errors, guarded)
      ? { 'application/json': { schema: schemaRef('GatewayRefusal'), example: { message: 'Forbidden' } } }
      : {}),
  },
});

/** The refusals that are said once for all routes, and the gateway's own. */
export const sharedRefusals = (routes: readonly RouteContract[]): Readonly<Record<string, object>> => {
  const sets = routes.flatMap((route) =>
    [...Map.groupBy(errorsOfRoute(route), ({ status }) => status).values()]
      .filter((errors) => errors.every(isCommon))
      .map(
        (errors) => [commonName(errors, isGuarded(route)), problemAnswer(errors, isGuarded(route))] as const,
      ),
  );
  return { ...Object.fromEntries(sets.sort(([a], [b]) => (a < b ? -1 : 1))), ...gatewayAnswers };
};

/** One example document per code. */
export const problemExamples = (routes: readonly RouteContract[]): Readonly<Record<string, object>> => {
  const errors = new Map(routes.flatMap(errorsOfRoute).map((error) => [error.code, error]));
  return Object.fromEntries(
    [...errors.keys()].sort().map((code) => [code, { value: exampleOf(errors.get(code)) }]),
  );
};

const exampleOf = (error: ErrorContract | undefined) =>
  error && {
    type: `/docs/errors#${error.code}`,
    title: error.title,
    status: error.status,
    code: error.code,
    action: error.action,
    requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  };

/** The gateway refuses before the shop is asked, in a body of its own. */
const gatewayAnswers = {
  GatewayUnauthorized: {
    description:
      'Refused by the gateway: no token, or one that is expired, malformed or of another issuer. Not a problem document.',
    headers: { 'WWW-Authenticate': { schema: { type: 'string' } } },
    content: {
      'application/json': { schema: schemaRef('GatewayRefusal'), example: { message: 'Unauthorized' } },
    },
  },
  GatewayTooManyRequests: {
    description:
      'Refused by the gateway: more requests a second than this deployment takes. Try again later.',
    content: {
      'application/json': { schema: schemaRef('GatewayRefusal'), example: { message: 'Too Many Requests' } },
    },
  },
  GatewayHeadTooLarge: {
    description: 'Refused by the gateway: path, query and headers together are larger than 10 KB.',
    content: {
      'application/json': {
        schema: schemaRef('GatewayRefusal'),
        example: { message: 'Request Header Fields Too Large' },
      },
    },
  },
};

/** RFC 9457, with this API's own members. Further members are particular to a code. */
export const problemSchemas: Readonly<Record<string, JsonSchema>> = {
  Problem: {
    type: 'object',
    description: 'A refusal, RFC 9457. Further members depend on the code, for example `currentVersion`.',
    properties: {
      type: { type: 'string', description: 'Where the code is explained.' },
      title: {
        type: 'string',
        description: 'Summary of the error, the same for every occurrence of the code.',
      },
      status: { type: 'integer' },
      code: { type: 'string', description: 'Identifies the error; use it in programs.' },
      detail: { type: 'string', description: 'What was found and what is allowed in this case.' },
      action: { type: 'string', description: 'What to do next.' },
      errors: { type: 'array', items: schemaRef('FieldProblem') },
      requestId: { type: 'string', description: 'Report it when asking for help.' },
    },
    required: ['type', 'title', 'status', 'code', 'action', 'requestId'],
  },
  FieldProblem: {
    type: 'object',
    description: 'One invalid field of the request.',
    properties: {
      pointer: {
        type: 'string',
        description: 'JSON Pointer into the request: `/body/lines/0/quantity`, `/query/limit`.',
      },
      code: { type: 'string' },
      detail: { type: 'string', description: 'What was found and what to do.' },
    },
    required: ['pointer', 'code', 'detail'],
  },
  GatewayRefusal: {
    type: 'object',
    description: 'What the API gateway answers when it refuses a request itself.',
    properties: { message: { type: 'string' } },
    required: ['message'],
  },
};

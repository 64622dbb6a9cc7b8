import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { parsePart } from './parse.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { RequestOf } from './request.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';

type HttpEvent = Partial<APIGatewayProxyEventV2WithJWTAuthorizer>;

/** Larger bodies are refused: no request of this API needs more, and events derived from it must stay small. */
const MAX_BODY_BYTES = 400 * 1024;
const MAX_KEY_LENGTH = 255;
/** A write without a body schema refuses any body but none, `{}` or an empty one. */
const NO_BODY = new Set(['', '{}']);

export const originOf = (event: HttpEvent, headers: Readonly<Record<string, string | undefined>>): Origin => {
  const requestId = event.requestContext?.requestId ?? 'none';
  const correlation = headers['x-correlation-id'];
  return {
    requestId,
    correlationId:
      correlation !== undefined && /^[\w.:-]{1,128}$/.test(correlation) ? correlation : requestId,
    ...(headers['traceparent'] === undefined ? {} : { traceparent: headers['traceparent'].slice(0, 64) }),
    sourceIp: event.requestContext?.http?.sourceIp ?? '',
    userAgent: headers['user-agent'] ?? '',
  };
};

/** Header names in lower case, whatever the caller or the gateway made of them. */
export const lowerCaseHeaders = (event: HttpEvent): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));

/** Validates the whole request against its contract; every wrong field is named at once. */
export const readRequest = (
  contract: RouteContract,
  event: HttpEvent,
  headers: Readonly<Record<string, string | undefined>>,
  actor: Actor,
): RequestOf<RouteContract> => {
  const origin = originOf(event, headers);
  const rawBody = bodyText(event);
  const body =
    contract.rawBody === true
      ? { value: undefined, problems: [] }
      : parsePart('body', contract.body, jsonBody(contract, rawBody, headers));
  const params = parsePart('params', contract.params, decodedParams(event));
  const query = parsePart('query', contract.query, event.queryStringParameters ?? {});
  const ifMatch = versionIn(headers['if-match']);
  const key = headers['idempotency-key'];
  const problems = [
    ...params.problems,
    ...query.problems,
    ...body.problems,
    ...ifMatch.problems,
    ...keyProblems(key),
  ];
  if (problems.length > 0) throw invalidRequest(problems);
  return {
    params: params.value,
    query: query.value,
    body: body.value,
    actor,
    rawBody,
    headers,
    origin,
    ...optional(
      'guestToken',
      contract.access.kind === 'mixed' && contract.access.guestToken !== undefined
        ? headers[contract.access.guestToken.toLowerCase()]
        : undefined,
    ),
    ...optional('ifMatch', ifMatch.version),
    ...optional(
      'idempotency',
      key === undefined
        ? undefined
        : idempotencyOf(contract, event, key, { actor, origin, headers, rawBody }),
    ),
  };
};

const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value };

const bodyText = (event: HttpEvent): string => {
  const body = event.body ?? '';
  const bytes = Buffer.from(body, event.isBase64Encoded === true ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES)
    throw problem(commonErrors.BODY_TOO_LARGE, {
      detail: `the body has ${bytes.length} bytes; at most ${MAX_BODY_BYTES} are allowed`,
    });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw problem(commonErrors.INVALID_JSON, { detail: 'the body is not valid UTF-8', cause });
  }
};

const jsonBody = (
  contract: RouteContract,
  text: string,
  headers: Readonly<Record<string, string | undefined>>,
): unknown => {
  if (contract.body === undefined) {
    if (contract.method !== 'GET' && !NO_BODY.has(text.trim())) {
      throw invalidRequest([
        { pointer: '/body', code: 'unknown_field', detail: 'this route takes no body; send none' },
      ]);
    }
    return undefined;
  }
  const type = headers['content-type'];
  if (type !== undefined && !/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw problem(commonErrors.UNSUPPORTED_MEDIA_TYPE, { detail: `Content-Type is ${type.slice(0, 80)}` });
  }
  // U+FFFD is what a gateway leaves of bytes that were not UTF-8; storing it would lose what the caller meant.
  if (text.includes('\uFFFD'))
    throw problem(commonErrors.INVALID_JSON, { detail: 'the body is not valid UTF-8' });
  try {
    return JSON.parse(text === '' ? '{}' : text, tinyAsZero);
  } catch (cause) {
    throw problem(commonErrors.INVALID_JSON, { detail: 'the body cannot be parsed as JSON', cause });
  }
};

/** DynamoDB refuses numbers nearer to zero than 1e-130. Nothing that a shop measures is: such a number is meant as zero. */
const SMALLEST = 1e-100;

const tinyAsZero = (_name: string, value: unknown): unknown =>
  typeof value === 'number' && Math.abs(value) < SMALLEST ? 0 : value;

const decodedParams = (event: HttpEvent): Record<string, string> =>
  Object.fromEntries(
    Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, decoded(value ?? '')]),
  );

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const versionIn = (
  header: string | undefined,
): { version?: number; problems: { pointer: string; code: string; detail: string }[] } => {
  if (header === undefined) return { problems: [] };
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim()) ?? /^(\d{1,15})$/.exec(header.trim());
  if (match?.[1] !== undefined) return { version: Number(match[1]), problems: [] };
  return {
    problems: [
      {
        pointer: '/headers/if-match',
        code: 'invalid_format',
        detail: 'If-Match must be an ETag of this API, for example "3"',
      },
    ],
  };
};

const keyProblems = (key: string | undefined) =>
  key !== undefined && (key.length === 0 || key.length > MAX_KEY_LENGTH)
    ? [
        {
          pointer: '/headers/idempotency-key',
          code: 'too_big',
          detail: `an Idempotency-Key has 1 to ${MAX_KEY_LENGTH} characters`,
        },
      ]
    : [];

/**
 * A key is scoped to caller and route. A guest has no name, so the address and the client program stand for it:
 * two guests with the same key do not meet, and one guest's retry does.
 */
const idempotencyOf = (
  contract: RouteContract,
  event: HttpEvent,
  key: string,
  asked: {
    actor: Actor;
    origin: Origin;
    headers: Readonly<Record<string, string | undefined>>;
    rawBody: string;
  },
): Idempotency => {
  const { actor, origin, headers } = asked;
  const caller =
    actor.kind === 'guest'
      ? ['guest', origin.sourceIp, origin.userAgent, headers['x-device-id'] ?? '']
      : [actorReference(actor)];
  return {
    key: hashOf([contract.operationId, event.pathParameters ?? {}, caller, key]),
    fingerprint: hashOf([event.queryStringParameters ?? {}, fingerprintOf(asked.rawBody)]),
  };
};

const fingerprintOf = (rawBody: string): unknown => {
  try {
    return JSON.parse(rawBody);
  } catch {
    return rawBody;
  }
};

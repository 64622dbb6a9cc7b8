import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LocalApi } from '../assembly/api-model.ts';
import type { VerifiedJwt } from './jwt-authorizer.ts';

/** A request as the gateway's parts see it, taken apart once. */
export interface GatewayRequest {
  readonly method: string;
  /** Decoded, as in the event's `rawPath` on AWS. */
  readonly path: string;
  readonly query: string;
  /** Lower-case names; several values of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly sourceIp: string;
  readonly requestId: string;
}

/** Takes a request apart; `path` and `query` come from its URL. */
export const gatewayRequest = (message: IncomingMessage, path: string, query: string): GatewayRequest => {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  const raw = message.rawHeaders;
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = raw[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/; */));
    else headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  const sourceIp = message.socket.remoteAddress ?? '127.0.0.1';
  headers['x-forwarded-for'] ??= sourceIp;
  headers['x-forwarded-proto'] ??= 'http';
  return {
    method: message.method ?? 'GET',
    path,
    query,
    headers,
    cookies,
    sourceIp,
    requestId: randomUUID(),
  };
};

/** What the event holds besides the request. */
export interface EventParts {
  readonly api: LocalApi;
  readonly routeKey: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly jwt?: VerifiedJwt;
  readonly body?: Buffer;
  readonly now: number;
}

/**
 * The event of payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const requestEvent = (request: GatewayRequest, parts: EventParts): object => {
  const { headers, query, cookies } = request;
  const event: Record<string, unknown> = {
    version: '2.0',
    routeKey: parts.routeKey,
    rawPath: request.path,
    rawQueryString: query,
    headers,
    requestContext: requestContext(request, parts),
    isBase64Encoded: false,
  };
  if (cookies.length > 0) event['cookies'] = cookies;
  if (query !== '') event['queryStringParameters'] = queryParameters(query);
  if (parts.pathParameters !== undefined) event['pathParameters'] = parts.pathParameters;
  if (parts.body !== undefined && parts.body.length > 0)
    addBody(event, parts.body, headers['content-type'] ?? '');
  return event;
};

const requestContext = (request: GatewayRequest, { api, routeKey, jwt, now }: EventParts): object => {
  const domainName = request.headers['host'] ?? '';
  return {
    accountId: api.arn.split(':')[4] ?? '',
    apiId: api.id,
    domainName,
    domainPrefix: api.id,
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: request.requestId,
    routeKey,
    stage: '$default',
    time: commonLogTime(now),
    timeEpoch: now,
    ...(jwt === undefined ? {} : { authorizer: { jwt } }),
  };
};

/** Several values of one name are joined by a comma, as payload format 2.0 does. */
export const queryParameters = (query: string): Readonly<Record<string, string>> => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = Object.hasOwn(parameters, name) ? `${parameters[name] ?? ''},${value}` : value;
  }
  return parameters;
};

const textTypes = /^(text\/|application\/(json|javascript|xml|vnd\.api\+json)\b)/i;

/** Anything that is not known to be text travels as base64, form posts too. */
const addBody = (event: Record<string, unknown>, body: Buffer, contentType: string): void => {
  const isText = textTypes.test(contentType);
  event['body'] = body.toString(isText ? 'utf8' : 'base64');
  event['isBase64Encoded'] = !isText;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `23/Nov/2026:10:00:00 +0000` */
const commonLogTime = (now: number): string => {
  const iso = new Date(now).toISOString();
  return `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
};

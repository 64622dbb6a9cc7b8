import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalApi, LocalRoute } from '../assembly/api-model.ts';
import type { LocalPermission } from '../assembly/model.ts';
import { TooManyRequests } from '../lambda/invoker.ts';
import { answerOf, gatewayAnswer, internalServerError, serviceUnavailable } from './answer.ts';
import type { Answer } from './answer.ts';
import { corsHeaders, isPreflight, preflightHeaders } from './cors.ts';
import { mayInvoke } from './invoke-permission.ts';
import { jwtAuthorizer } from './jwt-authorizer.ts';
import type { AuthorizerOptions, JwtAuthorizer } from './jwt-authorizer.ts';
import { hasBody, readBody } from './read-body.ts';
import { gatewayRequest, queryParameters, requestEvent } from './request-event.ts';
import type { GatewayRequest } from './request-event.ts';
import { routeTable, segmentsOf } from './route-table.ts';
import type { Match } from './route-table.ts';
import { withinTime } from './within-time.ts';

/** Calls a function with an event made for this call only; the result is not shared either. */
export type RunFunction = (
  functionName: string,
  event: object,
  options: { readonly source: string },
) => Promise<unknown>;

export interface GatewayOptions extends AuthorizerOptions {
  readonly api: LocalApi;
  readonly permissions: readonly LocalPermission[];
  readonly run: RunFunction;
  /** Every failure behind the gateway: its body says nothing, so somebody must. */
  readonly onError: (routeKey: string, error: unknown) => void;
}

/** An HTTP API of the assembly: routes, JWT authorizers, CORS, and Lambda proxy integrations of payload format 2.0. */
export interface Gateway {
  /** Answers the request. Never rejects. */
  handle(message: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Whether a request for this method and path would find a route. */
  hasRoute(method: string, path: string): boolean;
}

interface ReadyRoute {
  readonly key: string;
  readonly route: LocalRoute;
  readonly authorizer?: JwtAuthorizer;
  readonly isPermitted: boolean;
}

export const makeGateway = (options: GatewayOptions): Gateway => {
  const { api } = options;
  const table = routeTable(readyRoutes(options));

  const answer = async (message: IncomingMessage): Promise<Answer> => {
    if (headBytes(message) > LONGEST_HEAD_BYTES) return gatewayAnswer(431, 'Request Header Fields Too Large');
    const [rawPath = '/', query = ''] = splitOnce(message.url ?? '/');
    const segments = segmentsOf(rawPath);
    if (segments === undefined) return gatewayAnswer(400, 'Bad Request');
    const request = gatewayRequest(message, `/${segments.join('/')}`, query);
    const origin = request.headers['origin'];
    if (api.cors && isPreflight(api.cors, request.method, request.headers)) {
      return { status: 204, headers: preflightHeaders(api.cors, origin ?? ''), cookies: [], body: '' };
    }
    const match = table.find(request.method, segments);
    const found =
      match === undefined
        ? gatewayAnswer(404, 'Not Found')
        : await callRoute(options, { message, request, match });
    const headers = {
      ...found.headers,
      ...corsHeaders(api.cors, origin),
      'apigw-requestid': request.requestId,
    };
    return { ...found, headers };
  };

  return {
    handle: async (message, response) =>
      send(response, await answer(message).catch(failure(options, message))),
    hasRoute: (method, path) => table.find(method, segmentsOf(path) ?? []) !== undefined,
  };
};

const readyRoutes = ({ api, permissions, ...options }: GatewayOptions): readonly ReadyRoute[] => {
  const authorizers = new Map<string, JwtAuthorizer>();
  return api.routes.map((route) => {
    const isPermitted = mayInvoke(api, route, permissions);
    if (route.authorizer === undefined) return { key: route.key, route, isPermitted };
    const authorizer = authorizers.get(route.authorizer.id) ?? jwtAuthorizer(route.authorizer, options);
    authorizers.set(route.authorizer.id, authorizer);
    return { key: route.key, route, authorizer, isPermitted };
  });
};

interface RoutedRequest {
  readonly message: IncomingMessage;
  readonly request: GatewayRequest;
  readonly match: Match<ReadyRoute>;
}

const callRoute = async (
  options: GatewayOptions,
  { message, request, match }: RoutedRequest,
): Promise<Answer> => {
  const { authorizer, route } = match.route;
  const authorization = await authorizer?.authorize(tokenSource(request), route.scopes);
  if (authorization?.kind === 'unauthorized') return refusal(401, 'Unauthorized', authorization.challenge);
  if (authorization?.kind === 'forbidden') return refusal(403, 'Forbidden', authorization.challenge);
  const body = hasBody(message) ? await readBody(message) : undefined;
  if (body === 'too long') return gatewayAnswer(413, 'Request Entity Too Large', { connection: 'close' });
  const event = requestEvent(request, {
    api: options.api,
    routeKey: route.key,
    now: options.now(),
    pathParameters: match.pathParameters,
    ...(authorization === undefined ? {} : { jwt: authorization.jwt }),
    body,
  });
  return integrate(options, match.route, event);
};

const integrate = async (
  { run, onError }: GatewayOptions,
  { route, isPermitted }: ReadyRoute,
  event: object,
): Promise<Answer> => {
  const { functionName, timeoutMs } = route.integration;
  try {
    if (!isPermitted)
      throw new Error(`no AWS::Lambda::Permission lets the API call ${functionName} for ${route.key}`);
    return answerOf(await withinTime(run(functionName, event, { source: 'api' }), timeoutMs));
  } catch (error) {
    onError(route.key, error);
    const isBusy = error instanceof TooManyRequests || error === withinTime.isOver;
    return isBusy ? serviceUnavailable : internalServerError;
  }
};

const refusal = (status: 401 | 403, message: string, challenge: string): Answer =>
  gatewayAnswer(status, message, { 'www-authenticate': challenge });

const tokenSource = ({ headers, query }: GatewayRequest) => ({
  header: (name: string) => headers[name],
  query: (name: string) => queryParameters(query)[name],
});

/** A caller that hung up while sending, or a fault of the gateway itself: nothing may end the process. */
const failure =
  ({ onError }: GatewayOptions, message: IncomingMessage): ((error: unknown) => Answer) =>
  (error) => {
    if (!message.destroyed) onError(`${message.method} ${message.url}`, error);
    return internalServerError;
  };

const send = (response: ServerResponse, { status, headers, cookies, body }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  const length =
    status === 204 || status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const setCookie = cookies.length === 0 ? {} : { 'set-cookie': [...cookies] };
  try {
    response.writeHead(status, { ...headers, ...length, ...setCookie });
    response.end(body);
  } catch {
    // A function may return a header that HTTP does not allow; the gateway answers 500 then.
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
    response.end(internalServerError.body);
  }
};

/** Request line and header values together: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const LONGEST_HEAD_BYTES = 10_240;

const headBytes = ({ method = '', url = '', rawHeaders }: IncomingMessage): number =>
  rawHeaders.reduce((sum, part) => sum + part.length, method.length + url.length);

const splitOnce = (url: string): readonly [string, string] => {
  const mark = url.indexOf('?');
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
};

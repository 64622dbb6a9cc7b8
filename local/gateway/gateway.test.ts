import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalApi, LocalCors, LocalRoute } from '../assembly/api-model.ts';
import { TooManyRequests } from '../lambda/invoker.ts';
import { makeGateway } from './gateway.ts';
import type { RunFunction } from './gateway.ts';

let close = () => {};
afterEach(() => close());

describe('the HTTP API on one machine', () => {
  it('hands a request over in payload format 2.0', async () => {
    const base = await start(async (_name, event) => event);

    const response = await fetch(`${base}/v1/carts/c%201?tag=a&tag=b&x=`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'one=1; two=2', 'x-channel': 'web' },
      body: '{"sku":"KOPI"}',
    });

    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /v1/carts/{cartId}',
      rawPath: '/v1/carts/c 1',
      rawQueryString: 'tag=a&tag=b&x=',
      queryStringParameters: { tag: 'a,b', x: '' },
      pathParameters: { cartId: 'c 1' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-channel': 'web', 'content-type': 'application/json' },
      requestContext: {
        http: { method: 'POST', path: '/v1/carts/c 1' },
        stage: '$default',
        time: '23/Nov/2026:10:00:00 +0000',
      },
      body: '{"sku":"KOPI"}',
      isBase64Encoded: false,
    });
  });

  it('refuses a request line and headers of more than 10,240 bytes together', async () => {
    const base = await start(async (_name, event) => event);

    const [within, beyond] = await Promise.all(
      [9000, 10_240].map((length) => fetch(`${base}/health`, { headers: { 'x-long': 'a'.repeat(length) } })),
    );

    expect([within?.status, beyond?.status]).toEqual([200, 431]);
    expect(await beyond?.json()).toEqual({ message: 'Request Header Fields Too Large' });
  });

  it('leaves out what a request does not have', async () => {
    const base = await start(async (_name, event) => Object.keys(event).sort());

    const response = await fetch(`${base}/health`);

    expect(await response.json()).toEqual([
      'headers',
      'isBase64Encoded',
      'rawPath',
      'rawQueryString',
      'requestContext',
      'routeKey',
      'version',
    ]);
  });

  it('carries a body that is not text as base64', async () => {
    const base = await start(async (_name, event) => event);

    const response = await fetch(`${base}/v1/carts/c1`, { method: 'POST', body: new Uint8Array([0, 255]) });

    expect(await response.json()).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });

  it('answers with cookies, status and headers of the function', async () => {
    const base = await start(async () => ({
      statusCode: 201,
      headers: { ETag: '"1"' },
      cookies: ['a=1', 'b=2'],
      body: 'made',
    }));

    const response = await fetch(`${base}/health`);

    expect([
      response.status,
      response.headers.get('etag'),
      response.headers.getSetCookie(),
      await response.text(),
    ]).toEqual([201, '"1"', ['a=1', 'b=2'], 'made']);
  });

  it('answers in its own words where there is no route, no token, a failure or no room', async () => {
    const base = await start(async (name) => {
      if (name === 'busy') throw new TooManyRequests('busy', 1);
      throw new Error('bug');
    });

    const answers = await Promise.all(
      ['/nowhere', '/mine', '/health', '/busy', '/%E0%A4%A'].map((path) => read(base + path)),
    );

    expect(answers).toEqual([
      [404, { message: 'Not Found' }],
      [401, { message: 'Unauthorized' }],
      [500, { message: 'Internal Server Error' }],
      [503, { message: 'Service Unavailable' }],
      [400, { message: 'Bad Request' }],
    ]);
  });

  it('answers 500 when the template lets nobody call the function', async () => {
    const errors: unknown[] = [];
    const base = await start(async () => 'fine', { permitted: [], errors });

    expect(await read(`${base}/health`)).toEqual([500, { message: 'Internal Server Error' }]);
    expect(String(errors[0])).toContain('no AWS::Lambda::Permission lets the API call hello for GET /health');
  });

  it('refuses a body of more than 10 MB without calling anyone', async () => {
    const base = await start(async () => 'called');

    const status = await postHead(`${base}/v1/carts/c1`, 11 * 1024 * 1024);

    expect(status).toBe(413);
  });

  it('answers 500 and lives on when a function returns an impossible header', async () => {
    const base = await start(async () => ({
      statusCode: 200,
      headers: { 'x-note': 'line\nbreak' },
      body: '',
    }));

    expect((await fetch(`${base}/health`)).status).toBe(500);
    expect((await fetch(`${base}/health`)).status).toBe(500);
  });

  it('answers a preflight itself and lets only known origins read', async () => {
    const cors: LocalCors = {
      allowOrigins: ['https://shop.example'],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['authorization'],
      exposeHeaders: ['etag'],
      maxAgeSeconds: 600,
      allowCredentials: false,
    };
    const base = await start(async () => 'fine', { cors });
    const preflight = {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'GET' },
    };

    const first = await fetch(`${base}/health`, preflight);
    const known = await fetch(`${base}/health`, { headers: { origin: 'https://shop.example' } });
    const unknown = await fetch(`${base}/health`, { headers: { origin: 'https://evil.example' } });

    expect([
      first.status,
      first.headers.get('access-control-allow-methods'),
      first.headers.get('access-control-max-age'),
    ]).toEqual([204, 'GET,POST', '600']);
    expect([known, unknown].map((response) => response.headers.get('access-control-allow-origin'))).toEqual([
      'https://shop.example',
      null,
    ]);
  });
});

interface Setup {
  readonly cors?: LocalCors;
  readonly permitted?: readonly string[];
  readonly errors?: unknown[];
}

async function start(
  run: RunFunction,
  { cors, permitted = ['hello', 'busy'], errors = [] }: Setup = {},
): Promise<string> {
  const authorizer = {
    ...placed('Jwt'),
    id: 'a',
    name: 'staff',
    issuer: 'http://nowhere',
    audience: [],
    identitySources: ['$request.header.Authorization'],
  };
  const api: LocalApi = {
    ...placed('Api'),
    id: 'abc',
    name: 'shop',
    arn: 'arn:aws:execute-api:ap-southeast-3:000000000000:abc',
    stages: [],
    routes: [
      route('GET /health', 'hello'),
      route('POST /v1/carts/{cartId}', 'hello'),
      route('GET /busy', 'busy'),
      { ...route('GET /mine', 'hello'), authorizer },
    ],
    ...(cors === undefined ? {} : { cors }),
  };
  const permissions = permitted.map((functionName) => ({
    ...placed('Permission'),
    functionName,
    principal: 'apigateway.amazonaws.com',
    action: 'lambda:InvokeFunction',
    sourceArn: `${api.arn}/*/*/*`,
  }));
  const gateway = makeGateway({
    api,
    permissions,
    run,
    now: () => Date.parse('2026-11-23T10:00:00Z'),
    onError: (_key, error) => errors.push(error),
  });
  const server = createServer((message, response) => void gateway.handle(message, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const route = (key: string, functionName: string): LocalRoute => ({
  ...placed(key),
  key,
  scopes: [],
  integration: { ...placed('I'), functionName, payloadFormatVersion: '2.0', timeoutMs: 30_000 },
});

const placed = (logicalId: string) => ({ stack: 'shop', logicalId });

async function read(url: string): Promise<readonly [number, unknown]> {
  const response = await fetch(url);
  return [response.status, await response.json()];
}

/** Announces a long body and sends only its beginning. */
function postHead(url: string, length: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method: 'POST', headers: { 'content-length': length } },
      (response) => {
        resolve(response.statusCode);
        request.destroy();
      },
    );
    request.on('error', reject);
    request.write('x');
  });
}

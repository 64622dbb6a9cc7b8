import { describe, expect, it } from '@jest/globals';
import { isApiProblem } from './api-problem.ts';
import { clientOf, type Answer, type CallOptions } from './client.ts';

const operations = {
  putLine: { method: 'PUT', path: '/v1/carts/{cartId}/lines/{sku}' },
  listProducts: { method: 'GET', path: '/v1/products', query: ['q', 'limit'] },
} as const;

interface TestClient {
  putLine(
    input: { cartId: string; sku: string; body: { quantity: number } },
    options?: CallOptions & { readonly cartToken?: string },
  ): Promise<Answer<200, { version: number }>>;
  listProducts(input?: { q?: string; limit?: number }, options?: CallOptions): Promise<Answer<200, object>>;
}

/** A server that answers everything with one response and keeps what it was asked. */
const answering = (response: () => Response, token?: string | (() => Promise<string>)) => {
  const asked: { url: string; init: RequestInit }[] = [];
  const client = clientOf<TestClient>(operations, {
    baseUrl: 'http://shop.test',
    token,
    fetch: async (url, init) => {
      asked.push({ url: String(url), init: init ?? {} });
      return response();
    },
  });
  return { client, asked };
};

const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });

describe('the client', () => {
  it('puts path parameters into the path, encoded', async () => {
    const { client, asked } = answering(json({ version: 2 }));

    await client.putLine({ cartId: 'c/1', sku: 'A-1', body: { quantity: 2 } });

    expect(asked[0]?.url).toBe('http://shop.test/v1/carts/c%2F1/lines/A-1');
    expect(asked[0]?.init).toMatchObject({ method: 'PUT', body: '{"quantity":2}' });
  });

  it('leaves query fields out that were not given', async () => {
    const { client, asked } = answering(json({}));

    await client.listProducts({ q: 'batik & more' });

    expect(asked[0]?.url).toBe('http://shop.test/v1/products?q=batik+%26+more');
  });

  it('sends tokens, keys and versions as headers', async () => {
    const { client, asked } = answering(json({}), async () => 'fresh');

    await client.putLine(
      { cartId: 'c1', sku: 'A-1', body: { quantity: 2 } },
      { cartToken: 't', idempotencyKey: 'k', ifMatch: 3, correlationId: 'x' },
    );

    expect(asked[0]?.init.headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer fresh',
      'content-type': 'application/json',
      'x-cart-token': 't',
      'idempotency-key': 'k',
      'if-match': '"3"',
      'x-correlation-id': 'x',
    });
  });

  it('calls as a guest when told so, whatever its own token', async () => {
    const { client, asked } = answering(json({}), 'mine');

    await client.listProducts({}, { token: null });

    expect(asked[0]?.init.headers).not.toHaveProperty('authorization');
  });

  it('reads the version of the resource from the ETag', async () => {
    const { client } = answering(json({}, { headers: { etag: '"7"', 'content-type': 'application/json' } }));

    const answer = await client.listProducts();

    expect(answer).toMatchObject({ status: 200, version: 7 });
  });

  it('throws a refusal with its code, what to do, and when to try again', async () => {
    const document = { code: 'BUSY', title: 'Busy', status: 503, action: 'Try again.' };
    const { client } = answering(
      json(document, {
        status: 503,
        headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
      }),
    );

    const refusal = await client.listProducts().catch((error: unknown) => error);

    expect(isApiProblem(refusal)).toBe(true);
    expect(refusal).toMatchObject({ status: 503, code: 'BUSY', action: 'Try again.', retryAfterSeconds: 2 });
  });

  it('knows a refusal of the gateway, which sends no problem document', async () => {
    const { client } = answering(json({ message: 'Unauthorized' }, { status: 401 }));

    await expect(client.listProducts()).rejects.toMatchObject({
      code: 'GATEWAY',
      message: '401 GATEWAY: Unauthorized',
    });
  });
});

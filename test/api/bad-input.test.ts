import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const location = {
  name: 'Toko',
  kind: 'store',
  address: { line1: 'Jl. Satu 1', city: 'Jakarta', country: 'ID' },
  timeZone: 'Asia/Jakarta',
} as const;

/** Sends a body as it is, past the typed client. */
const send = async (
  method: string,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => {
  const response = await shop.fetch(path, {
    method,
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, document: (await response.json()) as Record<string, unknown> };
};

const asAdmin = async () => ({ authorization: `Bearer ${await shop.token('admin')}` });

const putLocation = async (body: unknown) =>
  send(
    'PUT',
    `/v1/locations/${shop.unique('store')}`,
    typeof body === 'string' ? body : JSON.stringify(body),
    await asAdmin(),
  );

describe('a body that does not fit its contract', () => {
  it.each([
    ['an unknown field', { ...location, colour: 'red' }, '/body/colour', 'unknown_field'],
    ['a wrong type', { ...location, name: 7 }, '/body/name', 'invalid_type'],
    ['a text that is too long', { ...location, name: 'x'.repeat(201) }, '/body/name', 'too_big'],
    ['a missing field', { ...location, kind: undefined }, '/body/kind', 'invalid_value'],
    [
      'a wrong place deep inside',
      { ...location, address: { ...location.address, country: 'Indonesia' } },
      '/body/address/country',
      'invalid_format',
    ],
  ])('with %s is refused with a pointer to it and what to do', async (_what, body, pointer, code) => {
    const { status, document } = await putLocation(body);

    expect([status, document['code']]).toEqual([400, 'INVALID_REQUEST']);
    expect(document).toMatchObject({ errors: [{ pointer, code }], type: '/docs/errors#INVALID_REQUEST' });
    expect(document['action']).toEqual(expect.any(String));
  });

  it('names every wrong field at once', async () => {
    const { document } = await putLocation({ ...location, name: 7, kind: 'shed', colour: 'red' });

    const pointers = (document['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort();
    expect(pointers).toEqual(['/body/colour', '/body/kind', '/body/name']);
  });

  it.each([
    ['that is no JSON', '{"name":', 400, 'INVALID_JSON'],
    ['that is a list', '[]', 400, 'INVALID_REQUEST'],
    ['over 400 KB', JSON.stringify({ ...location, name: 'x'.repeat(410 * 1024) }), 413, 'BODY_TOO_LARGE'],
  ])('%s is refused', async (_what, text, status, code) => {
    const answer = await putLocation(text);

    expect([answer.status, answer.document['code']]).toEqual([status, code]);
  });

  it('in bytes that are not UTF-8 is refused', async () => {
    const bytes = new Uint8Array([...Buffer.from('{"name":"'), 0xc3, 0x28, ...Buffer.from('"}')]);

    const answer = await send('PUT', `/v1/locations/${shop.unique('store')}`, bytes, await asAdmin());

    expect([answer.status, answer.document['code']]).toEqual([400, 'INVALID_JSON']);
  });

  it('of another media type is refused', async () => {
    const answer = await send('PUT', `/v1/locations/${shop.unique('store')}`, 'name=x', {
      ...(await asAdmin()),
      'content-type': 'application/x-www-form-urlencoded',
    });

    expect([answer.status, answer.document['code']]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

describe('a caller who may not', () => {
  it.each([
    ['without a token', undefined],
    ['with a token that is none', 'Bearer nonsense'],
    [
      'with a token signed by somebody else',
      `Bearer ${['{"alg":"RS256"}', '{"iss":"x"}', 'y'].map(base64url).join('.')}`,
    ],
  ])('is refused by the gateway in its own form: %s', async (_who, authorization) => {
    const answer = await send(
      'PUT',
      `/v1/locations/${shop.unique('store')}`,
      JSON.stringify(location),
      authorization === undefined ? {} : { authorization },
    );

    expect(answer).toEqual({ status: 401, document: { message: 'Unauthorized' } });
  });

  it('is refused by the gateway when a customer calls a route of staff', async () => {
    const answer = await send('PUT', `/v1/locations/${shop.unique('store')}`, JSON.stringify(location), {
      authorization: `Bearer ${await shop.token('customer-ayu')}`,
    });

    // Each pool has an authorizer of its own, so to this one a customer's token comes from nobody it knows.
    expect(answer).toEqual({ status: 401, document: { message: 'Unauthorized' } });
  });

  it('is refused by the gateway when the role lacks the scope', async () => {
    const answer = await send('PUT', `/v1/locations/${shop.unique('store')}`, JSON.stringify(location), {
      authorization: `Bearer ${await shop.token('finance')}`,
    });

    expect(answer).toEqual({ status: 403, document: { message: 'Forbidden' } });
  });

  it('gets the problem document where the shop itself reads the token, of a guest route too', async () => {
    const world = await openWorld();
    const { body: cart } = await shop.guest.openCart({ body: { channel: world.channel } });

    const forged = await refusalOf(shop.guest.getCart({ cartId: cart.cartId }, { token: 'nonsense' }));
    const foreign = await refusalOf(shop.as('customer-ayu').getCart({ cartId: cart.cartId }));
    const without = await refusalOf(shop.guest.getCart({ cartId: cart.cartId }));

    expect(forged).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(foreign).toMatchObject({ status: 404, code: 'CART_NOT_FOUND' });
    expect(without).toMatchObject({ status: 404, code: 'CART_NOT_FOUND' });
  });

  it('is told so once a token has expired', async () => {
    const token = await shop.token('customer-ayu');
    await shop.advanceClock('PT25H');

    const atTheGateway = await refusalOf(shop.guest.getMyCart({}, { token }));
    const inTheShop = await refusalOf(shop.guest.openCart({ body: { channel: 'web' } }, { token }));

    expect(atTheGateway).toMatchObject({ status: 401, code: 'GATEWAY' });
    expect(inTheShop).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('a request for what is not there', () => {
  it('is answered by the gateway when there is no such route', async () => {
    const answer = await send('POST', '/v1/nothing-here', '{}');

    expect(answer).toEqual({ status: 404, document: { message: 'Not Found' } });
  });

  it('names the code of what was not found', async () => {
    expect(await refusalOf(shop.guest.getChannel({ code: 'nowhere' }))).toMatchObject({
      status: 404,
      code: 'CHANNEL_NOT_FOUND',
    });
    expect(await refusalOf(shop.guest.openCart({ body: { channel: 'nowhere' } }))).toMatchObject({
      status: 404,
      code: 'CHANNEL_NOT_FOUND',
    });
  });

  it('points at the channel that was not found, wherever the request names it', async () => {
    const admin = shop.as('admin');
    const channel = 'nowhere';
    const price = { sku: 'NOTHING', currency: 'IDR', channel };

    const refusals = await Promise.all([
      refusalOf(shop.guest.listPromotions({ channel })),
      refusalOf(admin.dryRunPromotions({ body: { channel, lines: [{ sku: 'NOTHING', quantity: 1 }] } })),
      refusalOf(admin.explainPrice(price)),
      refusalOf(admin.getPriceHistory(price)),
      refusalOf(admin.putPriceRule({ code: shop.unique('rule'), body: { channel, minMarginPercent: 20 } })),
    ]);

    expect(refusals.map(({ code, errors }) => [code, errors?.[0]?.pointer])).toEqual([
      ['CHANNEL_NOT_FOUND', '/query/channel'],
      ['CHANNEL_NOT_FOUND', '/body/channel'],
      ['CHANNEL_NOT_FOUND', '/query/channel'],
      ['CHANNEL_NOT_FOUND', '/query/channel'],
      ['CHANNEL_NOT_FOUND', '/body/channel'],
    ]);
  });
});

describe('a cart', () => {
  it.each([
    ['negative', -1],
    ['fractional', 1.5],
    ['huge', 10_000],
  ])('refuses a %s quantity', async (_what, quantity) => {
    const world = await openWorld();
    const goods = await offer(world);

    const refusal = await refusalOf(
      shop.guest.openCart({ body: { channel: world.channel, lines: [{ sku: goods.sku, quantity }] } }),
    );

    expect(refusal).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    expect(refusal.errors[0]?.pointer).toBe('/body/lines/0/quantity');
  });

  it('refuses an unknown SKU and one that its channel does not sell', async () => {
    const [world, other] = [await openWorld(), await openWorld()];
    const goods = await offer(other);

    const unknown = await refusalOf(
      shop.guest.openCart({ body: { channel: world.channel, lines: [{ sku: 'NOBODY', quantity: 1 }] } }),
    );
    const unpublished = await refusalOf(
      shop.guest.openCart({ body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 1 }] } }),
    );

    expect(unknown.status).toBeLessThan(500);
    expect(unknown.errors[0]?.pointer).toBe('/body/lines/0/sku');
    expect(unpublished.errors[0]?.pointer).toBe('/body/lines/0/sku');
  });

  it('refuses a list of deliveries with a pointer to it', async () => {
    const world = await openWorld();
    const goods = await offer(world);
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 1 }] },
    });

    const refusal = await refusalOf(
      shop.guest.checkout(
        {
          cartId: cart.cartId,
          body: { contact: { name: 'Sari' }, delivery: [] as never, payment: { method: 'cash' } },
        },
        { cartToken: cart.cartToken ?? '' },
      ),
    );

    expect(refusal).toMatchObject({ status: 400, errors: [{ pointer: '/body/delivery' }] });
  });
});

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

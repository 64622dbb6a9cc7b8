import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { marketplaceWorld } from '../../../test/support/marketplace-world.ts';
import { putMarketplaceListing } from './put-marketplace-listing.ts';

type Body = Parameters<typeof putMarketplaceListing>[0]['body'];
const idr = (amount: number) => ({ amount, currency: 'IDR' });

const opened = async () => {
  const world = await marketplaceWorld({ SHIRT: { price: 100_000, stock: 5 } });
  const put = (body: Partial<Body>, ifMatch = 0, sku = 'SHIRT', marketplace = 'sandbox') =>
    putMarketplaceListing(
      asking(staffWith('channels.write'), {
        params: { marketplace, sku },
        body: { ids: { listingId: 'L-1' }, status: 'active', ...body } as Body,
        ifMatch,
      }),
      world.runtime,
    );
  return { ...world, put };
};

describe('a listing', () => {
  it('is told stock and price at the next run, without waiting for the stock to change', async () => {
    const world = await opened();
    await world.promise('SHIRT', 5);
    await world.tell();

    const { status, body } = await world.put({ price: idr(90_000) });
    await world.tell();

    expect([status, body.told]).toEqual([201, undefined]);
    expect(await world.figures()).toEqual({ 'L-1': 5 });
    expect((await world.put({ price: idr(90_000) })).body.told).toMatchObject({
      quantity: 5,
      price: idr(90_000),
    });
  });

  it('that ended is told to have nothing, and has its stock again when it is back', async () => {
    const world = await opened();
    await world.promise('SHIRT', 5);
    await world.put({});
    await world.tell();
    await world.put({ status: 'ended' }, 1);
    await world.tell();
    const ended = await world.figures();

    await world.put({}, 2);
    await world.tell();

    expect(ended).toEqual({ 'L-1': 0 });
    expect(await world.figures()).toEqual({ 'L-1': 5 });
  });

  it.each([
    ['SKU_NOT_FOUND', {}, 'HAT', 'sandbox'],
    ['MARKETPLACE_ACCOUNT_NOT_FOUND', {}, 'SHIRT', 'shopify'],
    ['INVALID_REQUEST', { ids: {} }, 'SHIRT', 'sandbox'],
    ['INVALID_REQUEST', { ids: { listingId: 'L', other: 'x' } }, 'SHIRT', 'sandbox'],
    ['INVALID_REQUEST', { price: { amount: 1, currency: 'USD' } }, 'SHIRT', 'sandbox'],
  ] as const)('is refused with %s for %j', async (code, body, sku, marketplace) => {
    const world = await opened();

    expect(await refusalOf(world.put(body as Partial<Body>, 0, sku, marketplace))).toBe(code);
    expect(await world.waiting()).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { getPrices } from '../get-prices/get-prices.ts';
import { putPrice } from '../put-price/put-price.ts';
import { deletePrice } from './delete-price.ts';

const staff = staffWith('prices.write', 'catalog.read');
const list = { sku: 'MUG', currency: 'IDR' };

/** A mug at 50,000, and at 45,000 from three units on. */
const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000 } });
  const { version: start } = await getPrices(asking(staff, { params: list }), runtime);
  const { version } = await putPrice(
    asking(staff, {
      params: { ...list, priceId: 'three' },
      body: { amount: 45_000, minQuantity: 3 },
      ifMatch: start,
    }),
    runtime,
  );
  return {
    version,
    remove: (priceId: string, ifMatch: number | undefined = version, more: object = {}) =>
      deletePrice(asking(staff, { params: { ...list, priceId }, ifMatch, ...more }), runtime),
    changes: () =>
      runtime.db
        .items('catalog')
        .flatMap(({ event }) => (event === undefined ? [] : [event as { data: { change: string } }]))
        .map(({ data }) => data.change),
  };
};

describe('deleting a price', () => {
  it('takes one record out of the list, and announces it', async () => {
    const { remove, changes } = await shop();

    const { body } = await remove('three');

    expect(body.prices.map(({ priceId }) => priceId)).toEqual(['base']);
    expect(changes()).toEqual(['set', 'removed']);
  });

  it('sent again with its key has no second effect', async () => {
    const { remove, changes } = await shop();
    const again = { idempotency: { key: 'k', fingerprint: 'f' } };

    const [first, second] = [
      await remove('three', undefined, again),
      await remove('three', undefined, again),
    ];

    expect(second.version).toBe(first.version);
    expect(changes()).toEqual(['set', 'removed']);
  });

  it('needs the version that was read, and a record that is there', async () => {
    const { remove, version = 0 } = await shop();

    expect(await refusalOf(remove('three', version - 1))).toBe('STALE_VERSION');
    expect(await refusalOf(remove('four'))).toBe('PRICE_RECORD_NOT_FOUND');
  });
});

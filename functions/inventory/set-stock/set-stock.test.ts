import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { placeTakes } from '../../../test/support/stock/take-units.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { setStock } from './set-stock.ts';

const params = { sku: SKU, locationId: 'jakarta' };

const store = async () => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  const count = (onHand: number, expectedOnHand: number, more: object = {}) =>
    setStock(
      asking(staffWith('inventory.write'), { params, body: { onHand, expectedOnHand }, ...more }),
      runtime,
    );
  return {
    runtime,
    count,
    sell: (quantity: number) => placeTakes(runtime, [{ ...params, bucket: '0', quantity }]),
  };
};

describe('a count of stock', () => {
  it('opens the stock of a SKU at a location, all of it available', async () => {
    const { count } = await store();

    expect(await count(8, 0)).toMatchObject({ status: 201, body: { onHand: 8, available: 8 } });
  });

  it('moves on hand and available by the same difference, so that sold units stay sold', async () => {
    const { count, sell } = await store();
    await count(8, 0);
    await sell(3);

    expect(await count(6, 8)).toMatchObject({ status: 200, body: { onHand: 6, available: 3 } });
  });

  it('is refused when the stock is not what was counted against, so that no change in between is lost', async () => {
    const { count } = await store();
    await count(8, 0);
    await count(5, 8);

    expect(await refusalOf(count(9, 8))).toBe('EXPECTED_STOCK_DIFFERS');
    expect(await count(5, 5)).toMatchObject({ body: { onHand: 5 } });
  });

  it('by two at once is taken from one of them only', async () => {
    const { count } = await store();
    await count(8, 0);

    const answers = await Promise.all([refusalOf(count(5, 8)), refusalOf(count(6, 8))]);

    expect(answers.sort()).toEqual(['EXPECTED_STOCK_DIFFERS', 'none']);
  });

  it('sent again with its key counts once, although the stock has moved on', async () => {
    const { count } = await store();
    const idempotency = { key: 'k', fingerprint: 'f' };
    await count(8, 0, { idempotency });
    await count(5, 8);

    expect(await count(8, 0, { idempotency })).toMatchObject({ status: 201, body: { onHand: 5 } });
  });

  it('is for staff of the location only', async () => {
    const { runtime } = await store();
    const elsewhere = { ...staffWith('inventory.write'), locations: ['bandung'] } as const;

    expect(
      await refusalOf(
        setStock(asking(elsewhere, { params, body: { onHand: 1, expectedOnHand: 0 } }), runtime),
      ),
    ).toBe('FORBIDDEN');
  });
});

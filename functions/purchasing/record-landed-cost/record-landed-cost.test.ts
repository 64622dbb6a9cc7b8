import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { listStockValues } from '../list-stock-values/list-stock-values.ts';
import { unitCostsAt } from '../store/unit-costs.ts';
import { recordLandedCost } from './record-landed-cost.ts';

/** 10 shirts at 100 came. */
const receivedShop = async () => {
  const shop = await purchasingShop();
  await shop.receive('r1', {
    currency: 'IDR',
    lines: [{ sku: 'SHIRT', quantity: 10, damaged: 0, unitCost: 100 }],
  });
  const charge = async (amount: number, receiptId = 'r1', currency = 'IDR') =>
    (
      await recordLandedCost(
        {
          ...staffRequest,
          params: { receiptId, chargeId: 'c1' },
          body: { kind: 'freight', amount, currency, basis: 'value' },
        },
        shop.runtime,
      )
    ).body;
  const average = async () => (await unitCostsAt(shop.runtime.db, 'jakarta', ['SHIRT']))[0]?.averageCost;
  return { ...shop, charge, average };
};

describe('a landed cost', () => {
  it('raises the average of the goods it came with, once', async () => {
    const { charge, average, runtime } = await receivedShop();

    const first = await charge(50);
    const again = await charge(50);

    expect(first).toMatchObject({ capitalised: 50, expensed: 0 });
    expect(again).toEqual(first);
    expect(await average()).toBe(1_050_000);
    expect(eventTypes(runtime).filter((type) => type === 'LandedCostRecorded')).toHaveLength(1);
  });

  it('is refused for an unknown receipt, in another currency, or with other content', async () => {
    const { charge, average } = await receivedShop();
    await expect(charge(50, 'r9')).rejects.toMatchObject({ contract: { code: 'GOODS_RECEIPT_NOT_FOUND' } });
    await expect(charge(50, 'r1', 'USD')).rejects.toMatchObject({
      contract: { code: 'COST_CURRENCY_DIFFERS' },
    });
    await charge(50);
    await expect(charge(60)).rejects.toMatchObject({ contract: { code: 'LANDED_COST_DIFFERS' } });
    expect(await average()).toBe(1_050_000);
  });
});

it('the value of a day is what was on hand then at the average of that day', async () => {
  const { charge, receive, runtime } = await receivedShop();
  const dayNow = () => new Date(runtime.clock.now()).toISOString().slice(0, 10);
  const valueAt = async (date?: string) => {
    const query = { limit: 10, date };
    const { body } = await listStockValues(
      { ...staffRequest, params: { locationId: 'jakarta' }, query },
      runtime,
    );
    return body.data.map(({ onHand, averageCost, value }) => [onHand, averageCost, value]);
  };
  const first = dayNow();
  runtime.pass(2 * 86_400_000);
  await charge(50);
  const second = dayNow();
  runtime.pass(2 * 86_400_000);
  await receive('r2', {
    currency: 'IDR',
    lines: [{ sku: 'SHIRT', quantity: 10, damaged: 0, unitCost: 125 }],
  });

  expect(await valueAt(first)).toEqual([[10, 100, 1000]]);
  expect(await valueAt(second)).toEqual([[10, 105, 1050]]);
  expect(await valueAt()).toEqual([[20, 115, 2300]]);
});

import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { levelsAt } from '../../inventory/public.ts';
import { putLotRules } from '../../lots/put-lot-rules/put-lot-rules.ts';
import { lotsAt } from '../../lots/store/lots.ts';
import { unitCostsAt } from '../../purchasing/public.ts';
import { createProductionOrder } from '../create-production-order/create-production-order.ts';
import { getProductionOrder } from '../get-production-order/get-production-order.ts';
import { recordProduction } from './record-production.ts';

type ArrivedLots = NonNullable<Parameters<typeof recordProduction>[0]['body']['lots']>;

/** A shirt is made of two hats: 12 hats at 50 are there. */
const workshop = async ({ lots }: { readonly lots?: ArrivedLots } = {}) => {
  const { runtime, receive } = await purchasingShop();
  const lines = [{ sku: 'HAT', quantity: 12, damaged: 0, unitCost: 50, lots }];
  await receive('opening', { currency: 'IDR', lines });
  const wanted = {
    locationId: 'jakarta',
    sku: 'SHIRT',
    quantity: 5,
    components: [{ sku: 'HAT', perUnit: 2 }],
  };
  const { body } = await createProductionOrder({ ...staffRequest, body: wanted }, runtime);
  const { productionOrderId } = body;
  type Made = Partial<Parameters<typeof recordProduction>[0]['body']>;
  const make = async (completionId: string, made: Made) =>
    (
      await recordProduction(
        {
          ...staffRequest,
          params: { productionOrderId, completionId },
          body: { quantity: 0, scrapped: 0, isLast: false, ...made },
        },
        runtime,
      )
    ).body;
  const onHand = async () =>
    Object.fromEntries(
      (await levelsAt(runtime.db, 'jakarta', ['HAT', 'SHIRT'])).map((level) => [level.sku, level.onHand]),
    );
  const cost = async () =>
    ((await unitCostsAt(runtime.db, 'jakarta', ['SHIRT']))[0]?.averageCost ?? 0) / 10_000;
  const order = async () =>
    (await getProductionOrder({ ...staffRequest, params: { productionOrderId }, body: undefined }, runtime))
      .body;
  return { runtime, make, onHand, cost, order };
};

describe('a production order', () => {
  it('turns components into goods in parts, once each, at the cost of what was used up', async () => {
    const { runtime, make, onHand, cost, order } = await workshop();

    await make('c1', { quantity: 2 });
    await make('c1', { quantity: 2 });
    expect([await onHand(), await cost()]).toEqual([{ HAT: 8, SHIRT: 2 }, 100]);

    // One of two is spoilt: four hats for one shirt, 200; two at 100 and one at 200 cost 133.3333 each.
    await make('c2', { quantity: 1, scrapped: 1 });
    expect([await onHand(), await cost()]).toEqual([{ HAT: 4, SHIRT: 3 }, 133.3333]);

    await make('c3', { quantity: 2, consumed: [{ sku: 'HAT', quantity: 3 }] });
    expect(await onHand()).toEqual({ HAT: 1, SHIRT: 5 });
    expect(await order()).toMatchObject({
      status: 'completed',
      completed: 5,
      scrapped: 1,
      components: [{ sku: 'HAT', consumed: 11 }],
    });
    expect(eventTypes(runtime).filter((type) => type === 'ProductionCompleted')).toHaveLength(3);
  });

  it('makes nothing of components that are not there, and no more than planned', async () => {
    const { make, onHand } = await workshop();

    await expect(make('c1', { quantity: 6 })).rejects.toMatchObject({
      contract: { code: 'MORE_THAN_PLANNED' },
    });
    await expect(make('c1', { quantity: 4, scrapped: 3 })).rejects.toMatchObject({
      contract: { code: 'INSUFFICIENT_STOCK' },
      details: { detail: 'HAT: 14 are used up, 12 are available' },
    });
    await expect(make('c1', { quantity: 1, consumed: [{ sku: 'BAG', quantity: 1 }] })).rejects.toMatchObject({
      contract: { code: 'COMPONENT_UNKNOWN' },
    });
    expect(await onHand()).toEqual({ HAT: 12 });
  });

  it('ends short when it is told so, and takes no more', async () => {
    const { make, onHand } = await workshop();
    await make('c1', { quantity: 1 });

    expect(await make('c2', { isLast: true })).toMatchObject({ status: 'closed', completed: 1 });
    await expect(make('c3', { quantity: 1 })).rejects.toMatchObject({
      contract: { code: 'PRODUCTION_ORDER_STATUS' },
    });
    await expect(make('c1', { quantity: 2 })).rejects.toMatchObject({
      contract: { code: 'COMPLETION_DIFFERS' },
    });
    expect(await onHand()).toEqual({ HAT: 10, SHIRT: 1 });
  });
});

describe('production with lots', () => {
  const rules = (sku: string) => ({ ...staffRequest, params: { sku }, ifMatch: 0 });
  const required = { lots: 'required' as const, expiry: 'required' as const, serials: 'none' as const };

  /** Hats of two lots, and shirts that need a lot with its expiry. */
  const tracedWorkshop = async () => {
    const shop = await workshop({
      lots: [
        { lot: 'LATE', expiresOn: '2027-12-31', quantity: 6 },
        { lot: 'SOON', expiresOn: '2027-01-31', quantity: 6 },
      ],
    });
    const body = { ...required, leastLifeDays: 0, channels: {}, markdowns: [] };
    for (const sku of ['HAT', 'SHIRT']) await putLotRules({ ...rules(sku), body }, shop.runtime);
    const lots = async (sku: string) =>
      Object.fromEntries(
        (await lotsAt(shop.runtime.db, sku, 'jakarta')).map(({ lot, quantity }) => [lot, quantity]),
      );
    return { ...shop, lots };
  };
  const batch = (quantity: number) => [{ lot: 'B1', expiresOn: '2027-06-30', quantity }];

  it('uses up components first expired first, or as they are named, and makes the lot of the goods', async () => {
    const { make, lots, onHand } = await tracedWorkshop();

    await make('c1', { quantity: 2, lots: batch(2) });
    await make('c1', { quantity: 2, lots: batch(2) });
    expect(await lots('HAT')).toEqual({ LATE: 6, SOON: 2 });
    const named = [{ sku: 'HAT', quantity: 2, lots: [{ lot: 'LATE', quantity: 2 }] }];
    const made = await make('c2', { quantity: 1, lots: batch(1), consumed: named });

    expect([await lots('HAT'), await lots('SHIRT'), await onHand()]).toEqual([
      { LATE: 4, SOON: 2 },
      { B1: 3 },
      { HAT: 6, SHIRT: 3 },
    ]);
    expect(made.lots).toEqual([
      {
        completionId: 'c1',
        used: [{ sku: 'HAT', lot: 'SOON', expiresOn: '2027-01-31', quantity: 4 }],
        made: [{ lot: 'B1', expiresOn: '2027-06-30', quantity: 2 }],
      },
      {
        completionId: 'c2',
        used: [{ sku: 'HAT', lot: 'LATE', expiresOn: '2027-12-31', quantity: 2 }],
        made: [{ lot: 'B1', expiresOn: '2027-06-30', quantity: 1 }],
      },
    ]);
  });

  it('makes nothing without the lot and expiry its goods need, and nothing of units a lot does not have', async () => {
    const { make, lots, onHand } = await tracedWorkshop();
    const undated = [{ lot: 'B1', quantity: 1 }];
    const tooMany = [{ sku: 'HAT', quantity: 8, lots: [{ lot: 'SOON', quantity: 8 }] }];

    await expect(make('c1', { quantity: 1 })).rejects.toMatchObject({
      contract: { code: 'LOT_NEEDED' },
      details: { errors: [{ pointer: '/body/lots' }] },
    });
    await expect(make('c1', { quantity: 1, lots: undated })).rejects.toMatchObject({
      contract: { code: 'EXPIRY_NEEDED' },
    });
    await expect(make('c1', { quantity: 1, lots: batch(1), consumed: tooMany })).rejects.toMatchObject({
      contract: { code: 'LOT_UNITS_MISSING' },
    });
    expect([await lots('HAT'), await onHand()]).toEqual([{ LATE: 6, SOON: 6 }, { HAT: 12 }]);
  });
});

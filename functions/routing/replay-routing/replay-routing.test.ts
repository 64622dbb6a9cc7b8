import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { onOrderPlaced } from '../../orders/on-order-placed/on-order-placed.ts';
import { replayRouting } from './replay-routing.ts';

type Lines = ReturnType<typeof sampleOrder>['lines'];

/** Kemang sold its last two mugs, one to each of two orders of the day, and one to an order that is picked up. */
const day = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000, stock: 0 } });
  const kemang = {
    code: 'kemang',
    kind: 'store',
    timeZone: 'Asia/Jakarta',
    address: { city: 'Jakarta', country: 'ID' },
    openingHours: [],
    holidays: [],
    ships: true,
  };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' }, kemang));
  const [line] = sampleOrder().lines;
  const lines = [
    { ...line, sku: 'MUG', quantity: 1, allocations: [{ locationId: 'kemang', bucket: '0', quantity: 1 }] },
  ] as unknown as Lines;
  const ship = { method: 'ship', optionId: 'regular', fee: 0 } as const;
  for (const order of [
    sampleOrder({ orderId: 'ord_1', lines, delivery: ship }),
    sampleOrder({ orderId: 'ord_2', lines, delivery: ship }),
    sampleOrder({ orderId: 'ord_3', lines }),
    sampleOrder({ orderId: 'ord_4', lines, delivery: ship, placedAt: '2026-11-22T03:00:00.000Z' }),
  ]) {
    await placeSample(runtime, order);
    await onOrderPlaced({ data: { orderId: order.orderId } } as never, runtime);
  }
  return (channel = 'web') =>
    replayRouting(
      asking(staffWith('inventory.read'), {
        body: { channel, day: '2026-11-23', rules: { order: ['distance'] } } as never,
      }),
      runtime,
    );
};

describe('a day that is routed again', () => {
  it('starts from the stock that its shipped orders took, and leaves out what is picked up or of another day', async () => {
    const replay = await day();

    const { body } = await replay();

    expect(body.isComplete).toBe(true);
    expect(body.before).toMatchObject({ orders: 2, parcels: 2, unroutedUnits: 0 });
    expect(body.after).toMatchObject({ orders: 2, parcels: 2, unroutedUnits: 0 });
  });

  it('is refused for a channel that does not exist', async () => {
    const replay = await day();

    expect(await refusalOf(replay('moon'))).toBe('CHANNEL_NOT_FOUND');
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  fulfilmentWorld,
  limitStore,
  picker,
  shippedOrder,
  stock,
  stockAt,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { loadOrder, quantitiesOf, unitsAt } from '../../orders/public.ts';
import { stockKey } from '../../inventory/public.ts';
import { capacityKey } from '../../routing/public.ts';
import type { Key } from '#shared/dynamodb/key.ts';
import { create, update } from '#shared/dynamodb/write-action.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import type { LineRejected } from '../events.ts';
import { rejectUnits } from '../reject-units/reject-units.ts';
import { fulfilmentsOfOrder } from '../store/fulfilments.ts';
import { onLineRejected } from './on-line-rejected.ts';

type Rejected = EventOf<typeof LineRejected>;

/** Jakarta rejects units of a line; what it said. */
const reject = async (
  runtime: FulfilmentTestRuntime,
  quantity: number,
  fulfilmentId = 'ord_1-1',
): Promise<Rejected> => {
  const units = [{ lineId: 'ln_1', quantity, reason: 'not_in_stock' as const }];
  const request = { ...requestFrom(picker), query: undefined, params: { fulfilmentId }, body: { units } };
  await rejectUnits(request, runtime);
  const told = runtime.db
    .items('orders')
    .filter(({ pk, sk }) => pk === `FU#${fulfilmentId}` && String(sk).endsWith('LineRejected'));
  return (told.at(-1) as unknown as { event: Rejected }).event;
};

const lineOf = async ({ db }: FulfilmentTestRuntime) => {
  const order = await loadOrder(db, 'ord_1');
  const line = order?.lines[0];
  if (order === undefined || line === undefined) throw new Error('the order is gone');
  return { order, quantities: quantitiesOf(line), places: unitsAt(line) };
};

const cash = { ...shippedOrder().payment, method: 'cash' };

const oneLine = () => shippedOrder().lines.slice(0, 1);

/** So many are left for sale of a SKU that nobody else was promised. */
const leftAt = (locationId: string, available: number) =>
  update(stockKey('SKU-1', locationId), { set: { available, onHand: available } }, [['sku', 'exists']]);

const counted = (key: Key, orders: number) => create(key, { orders });

describe('units that a store rejected', () => {
  it('are reserved at the next store and become a fulfilment there, in one step', async () => {
    const runtime = await fulfilmentWorld();
    await stock(runtime, 'SKU-1', 'bandung', 0);

    await onLineRejected(await reject(runtime, 2), runtime);

    const { order, quantities, places } = await lineOf(runtime);
    expect(quantities).toMatchObject({ ordered: 2, waiting: 0, allocated: 2 });
    expect(places).toMatchObject([{ locationId: 'bandung', allocated: 2 }]);
    expect(order.attention).toBeUndefined();
    expect(await stockAt(runtime, 'SKU-1', 'bandung')).toEqual({
      onHand: 10,
      available: 8,
      unavailable: 0,
      committed: 2,
    });
    expect(await fulfilmentsOfOrder(runtime.db, 'ord_1')).toMatchObject([
      { locationId: 'jakarta', status: 'open' },
      { locationId: 'bandung', status: 'open', lines: [{ sku: 'SKU-1', quantity: 2 }] },
    ]);
    expect(eventTypes(runtime, 'O#')).toContain('OrderRouted');
  });

  it('are routed once, however often the event comes: other units that wait are not its own', async () => {
    const runtime = await fulfilmentWorld();
    await stock(runtime, 'SKU-1', 'bandung', 0);
    const event = await reject(runtime, 1);
    await onLineRejected(event, runtime);
    await reject(runtime, 1);

    await expect(onLineRejected(event, runtime)).rejects.toThrow(AlreadyApplied);

    expect(await stockAt(runtime, 'SKU-1', 'bandung')).toMatchObject({ available: 9, committed: 1 });
  });

  it('do not go back to a store that rejected them, even if it counts others on its shelf', async () => {
    const runtime = await fulfilmentWorld();
    await stock(runtime, 'SKU-1', 'bandung', 0);
    await onLineRejected(await reject(runtime, 2), runtime);
    await stock(runtime, 'SKU-1', 'jakarta', 0);

    await onLineRejected(await reject(runtime, 2, 'ord_1-2'), runtime);

    const { order, quantities } = await lineOf(runtime);
    expect(quantities).toMatchObject({ waiting: 2, allocated: 0 });
    expect(order.attention).toMatchObject({ queue: 'no_location', owner: 'support' });
  });

  it('go as far as the stock goes; the rest stands in the queue of support, once', async () => {
    const runtime = await fulfilmentWorld(shippedOrder({ status: 'confirmed', payment: cash }));
    await stock(runtime, 'SKU-1', 'bandung', 0);
    await runtime.db.writeOne(leftAt('bandung', 1));

    await onLineRejected(await reject(runtime, 2), runtime);

    const { order, quantities } = await lineOf(runtime);
    expect(quantities).toMatchObject({ waiting: 1, allocated: 1 });
    expect(order.attention).toEqual({
      queue: 'no_location',
      owner: 'support',
      since: '2026-11-23T03:00:00.000Z',
    });
    expect(await stockAt(runtime, 'SKU-1', 'bandung')).toMatchObject({ available: 0, committed: 0 });
    expect(eventTypes(runtime, 'O#').filter((type) => type === 'RoutingFailed')).toHaveLength(1);
  });

  it('count the order at a store with a limit, and no more at the store that has nothing of it left', async () => {
    const { clock } = await fulfilmentWorld();
    const counter = (code: string) => capacityKey({ code, timeZone: 'Asia/Jakarta' }, clock.now());
    const day = counter('jakarta').sk;
    const runtime = await fulfilmentWorld(
      shippedOrder({ lines: oneLine(), capacity: [{ locationId: 'jakarta', day }] }),
    );
    await limitStore(runtime, 'jakarta', 5);
    await limitStore(runtime, 'bandung', 1);
    await runtime.db.writeOne(counted(counter('jakarta'), 3));
    await stock(runtime, 'SKU-1', 'bandung', 0);

    await onLineRejected(await reject(runtime, 2), runtime);

    const { order } = await lineOf(runtime);
    expect(order.capacity).toEqual([{ locationId: 'bandung', day }]);
    expect(await runtime.db.get(counter('jakarta'))).toMatchObject({ orders: 2 });
    expect(await runtime.db.get(counter('bandung'))).toMatchObject({ orders: 1 });
  });

  it('are not sent to a store that is full for the day', async () => {
    const runtime = await fulfilmentWorld();
    await limitStore(runtime, 'bandung', 1);
    const key = capacityKey({ code: 'bandung', timeZone: 'Asia/Jakarta' }, runtime.clock.now());
    await runtime.db.writeOne(counted(key, 1));
    await stock(runtime, 'SKU-1', 'bandung', 0);

    await onLineRejected(await reject(runtime, 1), runtime);

    expect((await lineOf(runtime)).order.attention?.queue).toBe('no_location');
    expect(await runtime.db.get(key)).toMatchObject({ orders: 1 });
  });

  it('of a pick-up wait for somebody: no other store can hand them over', async () => {
    const runtime = await fulfilmentWorld(
      shippedOrder({ delivery: { method: 'pickup', optionId: 'pickup', locationId: 'jakarta', fee: 0 } }),
    );
    await stock(runtime, 'SKU-1', 'bandung', 0);

    await onLineRejected(await reject(runtime, 1), runtime);

    expect((await lineOf(runtime)).order.attention?.queue).toBe('no_location');
    expect(await stockAt(runtime, 'SKU-1', 'bandung')).toMatchObject({ available: 10 });
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  fulfilmentWorld,
  picker,
  shippedOrder,
  stock,
  stockAt,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { stockKey } from '../../inventory/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import type { Order } from '../../orders/public.ts';
import { fulfilmentsOfOrder } from '../store/fulfilments.ts';
import { rejectUnits } from '../reject-units/reject-units.ts';
import { rerouteOrder } from './reroute-order.ts';

const staff: Actor = { kind: 'staff', staffId: 'sta_2', role: 'support', scopes: ['orders.write'] };

const support = { ...requestFrom(staff), query: undefined };

const reroute = (runtime: FulfilmentTestRuntime, locationId?: string) =>
  rerouteOrder({ ...support, params: { orderId: 'ord_1' }, body: { locationId } }, runtime);

/** An order of which Jakarta rejected two units, as damaged. */
const rejectedWorld = async (changes: Partial<Order> = {}): Promise<FulfilmentTestRuntime> => {
  const runtime = await fulfilmentWorld(shippedOrder(changes));
  const units = [{ lineId: 'ln_1', quantity: 2, reason: 'damaged' as const }];
  const request = { ...requestFrom(picker), query: undefined, params: { fulfilmentId: 'ord_1-1' } };
  await rejectUnits({ ...request, body: { units } }, runtime);
  return runtime;
};

describe('staff who route the waiting units of an order', () => {
  it('give them to a location that was restocked', async () => {
    const runtime = await rejectedWorld();
    await stock(runtime, 'SKU-1', 'bandung', 0);

    const { body } = await reroute(runtime);

    expect(body.lines[0]?.from).toEqual([{ locationId: 'bandung', quantity: 2 }]);
    expect(body.attention).toBeUndefined();
    expect(await fulfilmentsOfOrder(runtime.db, 'ord_1')).toHaveLength(2);
    expect(await stockAt(runtime, 'SKU-1', 'bandung')).toMatchObject({ available: 8, committed: 2 });
  });

  it('may name the location that rejected them: others of the SKU lie there', async () => {
    const runtime = await rejectedWorld();

    await expect(reroute(runtime)).rejects.toMatchObject({ contract: { code: 'NO_LOCATION' } });
    const { body } = await reroute(runtime, 'jakarta');

    expect(body.lines[0]?.quantities).toMatchObject({ waiting: 0, allocated: 2 });
    expect(await stockAt(runtime, 'SKU-1')).toMatchObject({ available: 8, unavailable: 2, committed: 2 });
  });

  it('give units of a pick-up to its store only', async () => {
    const delivery = { method: 'pickup', optionId: 'pickup', locationId: 'jakarta', fee: 0 } as const;
    const runtime = await rejectedWorld({ delivery });
    await stock(runtime, 'SKU-1', 'bandung', 0);

    await expect(reroute(runtime, 'bandung')).rejects.toMatchObject({ contract: { code: 'NO_LOCATION' } });
    const { body } = await reroute(runtime, 'jakarta');

    expect(body.lines[0]?.from).toEqual([{ locationId: 'jakarta', quantity: 2 }]);
  });

  it('take units out of several buckets of one shelf', async () => {
    const runtime = await rejectedWorld();
    await stock(runtime, 'SKU-1', 'bandung', 0);
    await runtime.db.writeOne(
      create(stockKey('SKU-1', 'bandung', 'pool-web'), {
        sku: 'SKU-1',
        locationId: 'bandung',
        bucket: 'pool-web',
        version: 1,
        available: 1,
      }),
    );
    await runtime.db.writeOne(
      put(stockKey('SKU-1', 'bandung'), {
        ...(await runtime.db.get<object>(stockKey('SKU-1', 'bandung'))),
        rules: { web: { pool: 1, hidden: 0 } },
      }),
    );

    await reroute(runtime);

    const pool = await runtime.db.get<{ available: number }>(stockKey('SKU-1', 'bandung', 'pool-web'));
    expect(pool?.available).toBe(0);
    expect(await stockAt(runtime, 'SKU-1', 'bandung')).toMatchObject({ available: 9, committed: 2 });
  });

  it('are told when no unit waits', async () => {
    const runtime = await fulfilmentWorld();

    await expect(reroute(runtime)).rejects.toMatchObject({ contract: { code: 'NOTHING_TO_ROUTE' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  fulfilmentWorld,
  hear,
  pack,
  pickEverything,
  picker,
  shippedOrder,
  stockAt,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { fulfilmentOf, loadOrder } from '../../orders/public.ts';
import type { BookingRequest } from '../model/carrier.ts';
import { CarrierUnreachable } from '../providers/call-carrier.ts';
import { shipFulfilment } from './ship-fulfilment.ts';

const ship = (runtime: FulfilmentTestRuntime, fulfilmentId: string, carrier = 'own') =>
  shipFulfilment(
    { ...requestFrom(picker), query: undefined, params: { fulfilmentId }, body: { carrier } },
    runtime,
  );

const callsOf = ({ db }: FulfilmentTestRuntime): number =>
  Object.values(db.calls).reduce((sum, count) => sum + count, 0);

describe('shipping a fulfilment', () => {
  it('takes at most 12 calls for three lines, from the pick list to the carrier', async () => {
    const runtime = await fulfilmentWorld();
    await runtime.db.query('catalog', 'LOCATIONS');
    const before = callsOf(runtime);

    const fulfilmentId = await pickEverything(runtime);
    await pack(runtime, fulfilmentId);
    await ship(runtime, fulfilmentId);

    expect(callsOf(runtime) - before).toBeLessThanOrEqual(12);
  });

  it('moves the order, and takes the goods off on hand and out of committed', async () => {
    const runtime = await fulfilmentWorld();
    const fulfilmentId = await pickEverything(runtime);
    await pack(runtime, fulfilmentId);

    const { body } = await ship(runtime, fulfilmentId);

    const order = await loadOrder(runtime.db, 'ord_1');
    expect(order === undefined ? undefined : fulfilmentOf(order)).toBe('shipped');
    expect(await stockAt(runtime, 'SKU-1')).toEqual({
      onHand: 10,
      available: 10,
      unavailable: 0,
      committed: 0,
    });
    expect(body).toMatchObject({ status: 'shipped', due: { what: 'track' } });
    expect(eventTypes(runtime, 'FU#')).toEqual([
      'FulfilmentCreated',
      'FulfilmentPicked',
      'FulfilmentPacked',
      'FulfilmentShipped',
    ]);
  });

  it('is refused before it is packed, and to a carrier that nobody knows without a number', async () => {
    const runtime = await fulfilmentWorld();
    const fulfilmentId = await pickEverything(runtime);

    await expect(ship(runtime, fulfilmentId)).rejects.toMatchObject({
      contract: { code: 'FULFILMENT_STATUS' },
      details: { extensions: { fulfilmentStatus: 'picked' } },
    });
    await pack(runtime, fulfilmentId);
    await expect(ship(runtime, fulfilmentId, 'nobody')).rejects.toMatchObject({
      contract: { code: 'CARRIER_UNKNOWN' },
    });
  });

  it('asks the carrier under the same key again after a timeout, and hands nothing over before', async () => {
    const keys: string[] = [];
    const runtime = await fulfilmentWorld(shippedOrder(), {
      book: async ({ key }: BookingRequest) => {
        keys.push(key);
        if (keys.length === 1) throw new CarrierUnreachable('timeout');
        return { kind: 'booked', reference: 'ref-1', trackingNumber: 'TRK1' };
      },
    });
    const contact = { contact: { name: 'Sari' }, address: { line1: 'x', city: 'Bandung', country: 'ID' } };
    await runtime.db.putMany([[{ table: 'orders', pk: 'O#ord_1', sk: 'CONTACT' }, contact]]);
    const fulfilmentId = await pickEverything(runtime);
    await pack(runtime, fulfilmentId);

    await expect(ship(runtime, fulfilmentId, 'test')).rejects.toMatchObject({
      contract: { code: 'CARRIER_UNAVAILABLE', status: 503 },
    });
    const between = await stockAt(runtime, 'SKU-1');
    const { body } = await ship(runtime, fulfilmentId, 'test');

    expect(keys[0]).toBe(keys[1]);
    expect(between.onHand).toBe(12);
    expect(body.parcels[0]).toMatchObject({ trackingNumber: 'TRK1', status: 'shipped' });
  });

  it('leaves nothing committed when an order against cash is paid after it left', async () => {
    const order = shippedOrder({ status: 'confirmed' });
    const runtime = await fulfilmentWorld(order);
    const fulfilmentId = await pickEverything(runtime);
    await pack(runtime, fulfilmentId);
    await ship(runtime, fulfilmentId);
    const committed = (await stockAt(runtime, 'SKU-1')).committed;

    await hear(runtime, order);
    await hear(runtime, order);

    expect((await stockAt(runtime, 'SKU-1')).committed).toBe((committed ?? 0) - 2);
  });
});

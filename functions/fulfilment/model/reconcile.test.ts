import { describe, expect, it } from '@jest/globals';
import { shippedOrder } from '../../../test/support/fulfilment-world.ts';
import type { Order } from '../../orders/public.ts';
import type { FulfilmentOrder } from './fulfilment-order.ts';
import { reconcile, type NewFulfilment } from './reconcile.ts';

const line = (
  lineId: string,
  locationId: string,
  quantity: number,
  delivered = 0,
): Order['lines'][number] => ({
  lineId,
  sku: lineId,
  productId: lineId,
  name: lineId,
  quantity,
  unitPrice: 1,
  priceId: 'base',
  total: quantity,
  tax: 0,
  allocations: [{ locationId, bucket: '0', quantity, ...(delivered === 0 ? {} : { delivered }) }],
});

const known = (made: NewFulfilment): FulfilmentOrder => ({
  ...made,
  version: 1,
  status: 'open',
  parcels: [],
  wrongScans: 0,
  createdAt: '2026-11-23T03:00:00.000Z',
  promisedAt: '2026-11-23T11:00:00.000Z',
});

describe('what the locations of an order are told', () => {
  it('is one fulfilment for each of them, with the number of the order behind its id', () => {
    const order = shippedOrder({
      lines: [line('a', 'jakarta', 2), line('b', 'bandung', 1), line('c', 'jakarta', 1)],
    });

    const { created } = reconcile(order, []);

    expect(created).toMatchObject([
      { fulfilmentId: 'ord_1-1', locationId: 'jakarta', lines: [{ lineId: 'a' }, { lineId: 'c' }] },
      { fulfilmentId: 'ord_1-2', locationId: 'bandung', lines: [{ lineId: 'b', quantity: 1 }] },
    ]);
    expect(reconcile(order, created.map(known))).toEqual({ created: [], changed: [] });
  });

  it('is nothing before the order is paid, and nothing for what was handed over at a till', () => {
    const lines = [line('a', 'jakarta', 2, 2)];

    expect(reconcile(shippedOrder({ lines }), []).created).toEqual([]);
    expect(reconcile(shippedOrder({ status: 'awaiting_payment' }), []).created).toEqual([]);
    expect(
      reconcile(shippedOrder({ status: 'confirmed', expiresAt: '2026-11-24T00:00:00.000Z' }), []).created,
    ).toEqual([]);
  });

  it('shrinks with the order, and adds what was routed to another place', () => {
    const before = reconcile(shippedOrder({ lines: [line('a', 'jakarta', 3)] }), []).created.map(known);
    const moved = line('a', 'jakarta', 3);
    const order = shippedOrder({
      lines: [
        {
          ...moved,
          allocations: [
            { locationId: 'jakarta', bucket: '0', quantity: 1 },
            { locationId: 'bandung', bucket: '0', quantity: 2 },
          ],
        },
      ],
    });

    const { created, changed } = reconcile(order, before);

    expect(changed).toMatchObject([{ locationId: 'jakarta', version: 2, lines: [{ quantity: 1 }] }]);
    expect(created).toMatchObject([{ locationId: 'bandung', lines: [{ quantity: 2 }] }]);
  });
});

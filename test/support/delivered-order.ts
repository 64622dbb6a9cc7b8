import type { Order, OrderLine } from '../../functions/orders/public.ts';
import { paymentsWorld } from './payments-world.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { sampleOrder } from './sample-order.ts';
import type { TestRuntime } from './test-runtime.ts';

const [shirts] = sampleOrder().lines as [OrderLine];

/** Two shirts of 100 with 20 off both and 10 % tax on top, 198 in all; delivered on 23 November at 10:00 in Jakarta. */
export const deliveredOrder = (changes: Partial<Order> = {}, line: Partial<OrderLine> = {}): Order =>
  sampleOrder({
    lines: [
      {
        ...shirts,
        unitPrice: 100,
        discount: 20,
        unitDiscounts: [{ units: 2, amount: 10 }],
        total: 180,
        tax: 18,
        taxRate: 0.1,
        deliveredAt: '2026-11-23T03:00:00.000Z',
        allocations: [{ locationId: 'jakarta', bucket: '0', quantity: 2, delivered: 2 }],
        ...line,
      },
    ],
    totals: { goods: 200, discount: 20, delivery: 0, tax: 18, total: 198, taxIncluded: false },
    ...changes,
  });

/** A world in which the order is paid, and its goods are with the customer. */
export const deliveredWorld = async (order: Order = deliveredOrder()) => {
  const world = await paymentsWorld(order);
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  return world;
};

/** Puts a location into the directory. */
export const openLocation = ({ db }: TestRuntime, code: string): Promise<unknown> =>
  db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: code }, { code, name: code, version: 1 }));

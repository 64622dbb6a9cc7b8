import { describe, expect, it } from '@jest/globals';
import { marketplaceWorld } from '../../../test/support/marketplace-world.ts';
import { asking, guest, staffWith } from '../../../test/support/asking.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import { cancelOrderLines } from '../../cancelling/cancel-order-lines/cancel-order-lines.ts';
import { loadOrder } from '../../orders/public.ts';
import { orderAtSandboxMarketplace } from '../../sandbox-provider/order-at-sandbox-marketplace/order-at-sandbox-marketplace.ts';
import type { SandboxSale } from '../../sandbox-provider/model/marketplace.ts';
import { timedSignature } from '#shared/secrets/timed-signature.ts';
import { receiveMarketplaceNotification } from '../receive-marketplace-notification/receive-marketplace-notification.ts';
import { orderIdOf } from '../store/marketplace-links.ts';
import { onFulfilmentShipped } from '../on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onOrderLinesCancelled } from '../on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { onOrderCancelled } from './on-order-cancelled.ts';

const sale: SandboxSale = {
  event: 'order',
  channel: 'web',
  number: 'N-1',
  lines: [{ sku: 'SHIRT', quantity: 2, unitPrice: 90_000 }],
  shippingFee: 10_000,
  commission: 5000,
  duplicate: 1,
  delaySeconds: 0,
};

const orderId = orderIdOf({ marketplace: 'sandbox', number: 'N-1' });
const support = staffWith('orders.write', 'orders.read');

/** A shop whose sandbox marketplace notifies it in the same process. */
const opened = async () => {
  const world = await marketplaceWorld({ SHIRT: { price: 100_000, stock: 5 } });
  const answers: number[] = [];
  const buy = (more: Partial<SandboxSale> = {}) =>
    orderAtSandboxMarketplace(asking(guest, { params: { shop: 'demo' }, body: { ...sale, ...more } }), {
      ...world.runtime,
      apiUrl: 'https://api.test',
      schedules: { at: async () => undefined, cancel: async () => undefined },
      post: async (_url, rawBody) => {
        const signature = timedSignature(rawBody, 'the secret sandbox', world.runtime.clock);
        const { status } = await receiveMarketplaceNotification(
          {
            ...asking(guest, { params: { marketplace: 'sandbox', channel: 'web' } }),
            rawBody,
            headers: { 'satu-sandbox-signature': signature },
          },
          world.runtime,
        );
        answers.push(status);
        return status;
      },
    });
  const eventOfType = (type: string): Envelope => {
    const found = world.runtime.db
      .items('orders')
      .map(({ event }) => event as Envelope | undefined)
      .find((event) => event?.metadata.type === type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  };
  const left = async () =>
    (
      await world.runtime.db.get<{ available: number }>({
        table: 'inventory',
        pk: 'S#SHIRT#kemang#0',
        sk: 'A',
      })
    )?.available;
  return { ...world, buy, answers, eventOfType, left };
};

describe('an order of the sandbox marketplace', () => {
  it('that its customer cancels is cancelled here once, with its stock back, and not told back', async () => {
    const world = await opened();
    await world.buy();
    const held = await world.left();

    await world.buy({ event: 'cancellation', duplicate: 3 });
    await onOrderCancelled(world.eventOfType('OrderCancelled') as never, world.runtime);

    expect([held, await world.left()]).toEqual([3, 5]);
    expect(await loadOrder(world.runtime.db, orderId)).toMatchObject({ status: 'cancelled' });
    expect(new Set(world.answers)).toEqual(new Set([200]));
    expect(await world.waiting()).toEqual([]);
  });

  it('is not taken in when its cancellation came first', async () => {
    const world = await opened();

    await world.buy({ event: 'cancellation' });
    await world.buy();

    expect(await loadOrder(world.runtime.db, orderId)).toBeUndefined();
    expect(await world.left()).toBe(5);
    expect(new Set(world.answers)).toEqual(new Set([200]));
  });

  it('that is cancelled there while its goods are picked is shown to staff, once', async () => {
    const world = await opened();
    await world.buy();
    const order = await loadOrder(world.runtime.db, orderId);
    const lines = (order?.lines ?? []).map((line) => ({
      ...line,
      allocations: line.allocations.map((each) => ({ ...each, picked: each.quantity })),
    }));
    const { put } = await import('#shared/dynamodb/write-action.ts');
    await world.runtime.db.writeOne(
      put({ table: 'orders', pk: `O#${orderId}`, sk: 'A' }, { ...order, lines }),
    );

    await world.buy({ event: 'cancellation', duplicate: 2 });

    expect(await loadOrder(world.runtime.db, orderId)).toMatchObject({ status: 'paid' });
    expect(await world.waiting()).toMatchObject([
      { content: { kind: 'order_not_cancelled', number: 'N-1' }, status: 'refused', version: 1 },
    ]);
    expect(world.eventOfType('MarketplaceUpdateRefused').data).toMatchObject({ orderId });
  });

  it('that we cancel is cancelled there, once, also when the event comes twice', async () => {
    const world = await opened();
    await world.buy();
    await cancelOrder(asking(support, { params: { orderId }, body: {} }), world.runtime);
    const event = world.eventOfType('OrderCancelled');
    await onOrderCancelled(event as never, world.runtime);
    await world.fail('timeout_after_accepting');
    await world.tell();
    await world.tell(true);

    const again = onOrderCancelled(event as never, world.runtime);

    await expect(again).rejects.toBeInstanceOf(AlreadyApplied);
    expect(await world.ordersThere()).toMatchObject([{ status: 'cancelled', cancelledUnits: 2 }]);
    expect(await world.waiting()).toEqual([]);
  });

  it('of which we cancel a unit loses one there', async () => {
    const world = await opened();
    await world.buy();
    const lineId = (await loadOrder(world.runtime.db, orderId))?.lines[0]?.lineId ?? '';
    const body = { lines: [{ lineId, quantity: 1 }] };
    await cancelOrderLines(asking(support, { params: { orderId }, body }) as never, world.runtime);

    await onOrderLinesCancelled(world.eventOfType('OrderLinesCancelled') as never, world.runtime);
    await world.tell();

    expect(await world.ordersThere()).toMatchObject([{ status: 'open', cancelledUnits: 1 }]);
  });

  it('that is shipped has its tracking number there, once', async () => {
    const world = await opened();
    await world.buy();
    const { metadata } = world.eventOfType('OrderPaid');
    const data = {
      orderId,
      channel: 'web',
      fulfilmentId: `${orderId}-001`,
      lines: [{ lineId: 'l', sku: 'SHIRT', quantity: 2 }],
      parcels: [{ parcelId: 'p', carrier: 'jne', trackingNumber: 'JNE-1' }],
    };

    await onFulfilmentShipped({ metadata: { ...metadata, actor: 'staff:s' }, data } as never, world.runtime);
    await world.fail('timeout_after_accepting');
    await world.tell();
    await world.tell(true);

    const [order] = await world.ordersThere();
    expect(order?.shipments).toEqual([{ key: `${orderId}-001`, units: 2, trackingNumbers: ['JNE-1'] }]);
  });

  it('of a channel without a marketplace is nobody’s business', async () => {
    const world = await opened();
    await world.buy();
    const { metadata } = world.eventOfType('OrderPaid');
    const callsBefore = world.runtime.db.calls['get'];

    const data = { orderId: 'ord_1', channel: 'till' };
    await onOrderCancelled({ metadata, data } as never, world.runtime);

    expect(world.runtime.db.calls['get']).toBe(callsBefore);
  });
});

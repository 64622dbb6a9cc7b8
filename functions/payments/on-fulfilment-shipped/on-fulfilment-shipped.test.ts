import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { cancelOrderLines } from '../../cancelling/cancel-order-lines/cancel-order-lines.ts';
import type { Order } from '../../orders/public.ts';
import { loadAccount, loadLedger } from '../store/accounts.ts';
import { capturePayment } from '../capture-payment/capture-payment.ts';
import { payOrder } from '../pay-order/pay-order.ts';

const REFERENCE = 'ref-ord_1#1';

/** Two shirts for 222,000, sent for 20,000. */
const order = (changes: Partial<Order> = {}): Order =>
  sampleOrder({
    delivery: { method: 'ship', optionId: 'regular', fee: 20_000 },
    totals: {
      goods: 222_000,
      discount: 0,
      delivery: 20_000,
      tax: 22_000,
      total: 242_000,
      taxIncluded: true,
    },
    ...changes,
  });

const staff = requestFrom({
  kind: 'staff',
  staffId: 's1',
  role: 'admin',
  scopes: ['orders.read', 'orders.write', 'payments.write'],
});
const of = { ...staff, params: { orderId: 'ord_1' }, query: undefined };

const authorisedWorld = async (placed: Order = order()) => {
  const world = await paymentsWorld(placed);
  world.provider.decide(REFERENCE, { state: 'authorised' });
  await world.notify({ says: 'pending' });
  return {
    ...world,
    cancel: (quantity: number) =>
      cancelOrderLines({ ...of, body: { lines: [{ lineId: 'ln_1', quantity }] } }, world.runtime),
    capture: (amount: number, final = false) =>
      capturePayment({ ...of, body: { amount, final } }, world.runtime),
    ledger: async () =>
      (await loadLedger(world.runtime.db, 'ord_1')).map(({ type, amount }) => [type, amount]),
    attempts: async () => (await loadAccount(world.runtime.db, await world.order())).attempts,
  };
};

describe('an order that is paid as its goods are sent', () => {
  it('is captured with each of two shipments, the delivery fee with the first, each once', async () => {
    const world = await authorisedWorld();
    await world.ship('ln_1', 1);
    await world.deliver(3);
    const between = await world.order();
    await world.ship('ln_1', 1);
    await world.deliver(3);

    expect(between).toMatchObject({ status: 'confirmed' });
    expect(await world.ledger()).toEqual([
      ['authorise', 242_000],
      ['capture', 131_000],
      ['capture', 111_000],
    ]);
    expect([...world.provider.captures.values()]).toEqual([131_000, 111_000]);
    expect(await world.order()).toMatchObject({ status: 'paid', payment: { captured: 242_000 } });
    expect(world.events('OrderPaid')).toHaveLength(1);
  });

  it('is captured once for both shipments when their news come together', async () => {
    const world = await authorisedWorld();
    await world.ship('ln_1', 1);
    await world.ship('ln_1', 1);
    await world.deliver(2);

    expect([...world.provider.captures.values()]).toEqual([242_000]);
    expect(await world.order()).toMatchObject({ status: 'paid' });
  });

  it('counts what staff captured by hand', async () => {
    const world = await authorisedWorld();
    await world.capture(131_000);
    await world.ship('ln_1', 1);
    await world.deliver(2);

    expect([...world.provider.captures.values()]).toEqual([131_000]);
  });

  it('has the rest released when what was not sent is cancelled', async () => {
    const world = await authorisedWorld();
    await world.ship('ln_1', 1);
    await world.deliver();
    await world.cancel(1);
    await world.deliver(3);

    expect((await world.ledger()).sort()).toEqual([
      ['authorise', 242_000],
      ['capture', 131_000],
      ['void', 111_000],
    ]);
    expect(await world.order()).toMatchObject({
      status: 'paid',
      payment: { captured: 131_000, refunded: 0 },
    });
  });

  it('gives nothing back for units whose money was released before they were cancelled', async () => {
    const world = await authorisedWorld();
    await world.ship('ln_1', 1);
    await world.deliver();
    await world.capture(0, true);
    await world.deliver();
    await world.cancel(1);
    await world.deliver(2);

    expect(await world.money()).toMatchObject({ captured: 131_000, refunded: 0, pending: 0 });
  });

  it('gives back what was captured by hand of units that are cancelled', async () => {
    const world = await authorisedWorld();
    await world.capture(200_000);
    await world.ship('ln_1', 1);
    await world.deliver();
    await world.cancel(1);
    await world.deliver(3);

    expect(await world.money()).toMatchObject({ captured: 200_000, refunded: 69_000, pending: 0 });
    expect(await world.order()).toMatchObject({ status: 'paid' });
  });
});

describe('an order whose authorised payment ended before it was captured', () => {
  const lapsed = async () => {
    const world = await authorisedWorld();
    await world.ship('ln_1', 1);
    await world.deliver();
    world.provider.decide(REFERENCE, { state: 'refused' });
    await world.notify({ says: 'refused' });
    return world;
  };

  it('waits in the queue of its own reason and ships nothing', async () => {
    const world = await lapsed();

    expect(await world.order()).toMatchObject({
      status: 'confirmed',
      hold: { reason: 'authorisation_expired' },
    });
    expect(world.events('OrderHeld')).toHaveLength(1);
    await expect(world.ship('ln_1', 1)).rejects.toThrow('held');
  });

  it('is found out when the capture is refused, and the queue does not retry for ever', async () => {
    const world = await authorisedWorld();
    await world.ship('ln_1', 2);
    world.provider.decide(REFERENCE, { state: 'refused' });
    world.provider.breakNext('capture', 'before');
    await world.deliver();

    expect(await world.order()).toMatchObject({ hold: { reason: 'authorisation_expired' } });
    expect(await world.attempts()).toMatchObject([{ status: 'failed', failure: 'authorisation_lapsed' }]);
  });

  it('asks for the rest alone when it is paid anew, and goes on', async () => {
    const world = await lapsed();
    await payOrder({ ...of, body: { method: 'sandbox' } }, world.runtime);
    const second = await world.provider.fetchStatus('ref-ord_1#2');
    world.provider.decide('ref-ord_1#2', { state: 'captured' });
    await world.notify({ reference: 'ref-ord_1#2', money: { amount: 111_000, currency: 'IDR' } });

    expect(second).toMatchObject({ amount: 111_000 });
    expect(await world.order()).toMatchObject({ status: 'paid', payment: { captured: 242_000 } });
    expect((await world.order()).hold).toBeUndefined();
    expect(world.events('OrderReleased')).toMatchObject([{ data: { reason: 'paid' } }]);
  });

  it('keeps the hold it had for another reason', async () => {
    const held = { reason: 'fraud_review', since: '2026-11-23T03:00:00.000Z', by: 'staff:s1' } as const;
    const world = await authorisedWorld(order({ hold: held }));
    world.provider.decide(REFERENCE, { state: 'refused' });
    await world.notify({ says: 'refused' });
    await payOrder({ ...of, body: { method: 'sandbox' } }, world.runtime);
    world.provider.decide('ref-ord_1#2', { state: 'authorised' });
    await world.notify({ says: 'pending', reference: 'ref-ord_1#2' });

    expect((await world.order()).hold).toMatchObject(held);
  });
});

describe('an order whose payment is authorised', () => {
  it('cannot be paid a second time', async () => {
    const world = await authorisedWorld();

    await expect(
      payOrder({ ...of, body: { method: 'cash', amount: 242_000 } }, world.runtime),
    ).rejects.toMatchObject({ contract: { code: 'ORDER_NOT_PAYABLE' } });
  });
});

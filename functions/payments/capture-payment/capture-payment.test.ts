import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import { loadAccount, loadLedger } from '../store/accounts.ts';
import { capturePayment } from './capture-payment.ts';

const finance: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'finance',
  scopes: ['orders.read', 'orders.write', 'payments.write'],
};
const REFERENCE = 'ref-ord_1#1';
const of = { ...requestFrom(finance), params: { orderId: 'ord_1' }, query: undefined };

/** An order of 222,000 whose money the provider blocked. */
const authorisedWorld = async () => {
  const world = await paymentsWorld();
  world.provider.decide(REFERENCE, { state: 'authorised' });
  await world.notify({ says: 'pending' });
  const capture = (amount: number, final = false) =>
    capturePayment({ ...of, body: { amount, final } }, world.runtime);
  const ledger = async () =>
    (await loadLedger(world.runtime.db, 'ord_1')).map(({ type, amount }) => [type, amount]);
  const attempts = async () => (await loadAccount(world.runtime.db, await world.order())).attempts;
  return { ...world, capture, ledger, attempts };
};

describe('an order whose money is authorised', () => {
  it('is confirmed, keeps its stock without a limit, and has taken nothing', async () => {
    const world = await authorisedWorld();

    expect(await world.order()).toMatchObject({
      status: 'confirmed',
      payment: { status: 'authorised', captured: 0 },
    });
    expect((await world.order()).expiresAt).toBeUndefined();
    expect(eventTypes(world.runtime)).toEqual(['OrderPlaced', 'OrderConfirmed', 'PaymentAuthorised']);
  });

  it('is paid with the last of two shipments, each captured once however often it is told', async () => {
    const world = await authorisedWorld();
    await world.capture(122_000);
    await world.deliver(2);
    const between = await world.order();
    await world.capture(100_000);
    await world.deliver(2);

    expect(between).toMatchObject({ status: 'confirmed' });
    expect(await world.order()).toMatchObject({
      status: 'paid',
      payment: { status: 'captured', captured: 222_000 },
    });
    expect(await world.ledger()).toEqual([
      ['authorise', 222_000],
      ['capture', 122_000],
      ['capture', 100_000],
    ]);
    expect([...world.provider.captures.values()]).toEqual([122_000, 100_000]);
    expect(world.events('OrderPaid')).toHaveLength(1);
  });

  it('takes a share once when the answer of the provider was lost', async () => {
    const world = await authorisedWorld();
    await world.capture(222_000);
    world.provider.breakNext('capture', 'after');
    await expect(world.deliver()).rejects.toThrow('cannot be reached');
    await world.deliver();

    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000, balanceDue: 0 });
    expect(world.provider.captures.size).toBe(1);
  });

  it('releases what is not sent, and is paid with what was', async () => {
    const world = await authorisedWorld();
    await world.capture(122_000, true);
    await world.deliver();

    expect(await world.order()).toMatchObject({ status: 'paid', payment: { captured: 122_000 } });
    expect(await world.ledger()).toContainEqual(['void', 100_000]);
    expect(world.events('PaymentVoided')).toMatchObject([{ data: { amount: 100_000 } }]);
  });

  it('is refused more than was authorised, with what is left', async () => {
    const world = await authorisedWorld();
    await world.capture(122_000);

    await expect(world.capture(100_001)).rejects.toMatchObject({
      contract: { code: 'CAPTURE_TOO_LARGE' },
      details: { extensions: { capturable: 100_000 } },
    });
    await expect(world.capture(0)).rejects.toMatchObject({ contract: { code: 'CAPTURE_TOO_LARGE' } });
  });

  it('has its money released at the provider when it is cancelled', async () => {
    const world = await authorisedWorld();
    await cancelOrder({ ...of, body: {} }, world.runtime);
    await world.deliver(2);

    expect(world.provider.closed).toEqual([REFERENCE]);
    expect(await world.ledger()).toEqual([
      ['authorise', 222_000],
      ['void', 222_000],
    ]);
    expect(await world.money()).toMatchObject({ captured: 0, inLedger: 0, pending: 0 });
  });

  it('gets back what was captured in the moment of its cancellation', async () => {
    const world = await authorisedWorld();
    await world.capture(122_000);
    await cancelOrder({ ...of, body: {} }, world.runtime);
    await world.deliver(3);

    expect(await world.money()).toMatchObject({
      captured: 122_000,
      refunded: 122_000,
      inLedger: 0,
      pending: 0,
    });
  });

  it('may be paid anew when the bank let go of the money', async () => {
    const world = await authorisedWorld();
    world.provider.decide(REFERENCE, { state: 'refused' });
    await world.notify({ says: 'refused' });

    expect((await world.order()).status).toBe('confirmed');
    expect(await world.attempts()).toMatchObject([{ status: 'failed', failure: 'authorisation_lapsed' }]);
    expect(world.events('PaymentFailed')).toMatchObject([{ data: { reason: 'authorisation_lapsed' } }]);
  });
});

describe('an order whose money was taken at once', () => {
  it('has nothing to capture', async () => {
    const world = await paymentsWorld();
    world.provider.decide(REFERENCE, { state: 'captured' });
    await world.notify();

    await expect(
      capturePayment({ ...of, body: { amount: 1, final: false } }, world.runtime),
    ).rejects.toMatchObject({ contract: { code: 'NOTHING_AUTHORISED' } });
  });
});

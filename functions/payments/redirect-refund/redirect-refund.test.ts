import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { loadCreditAccount, storeCreditId } from '../../credit/public.ts';
import { refundOrder } from '../refund-order/refund-order.ts';
import { loadAccount, loadLedger } from '../store/accounts.ts';
import { redirectRefund } from './redirect-refund.ts';

const staff = staffWith('orders.read', 'payments.write');

/** A refund of 22,000 that the provider refuses for good. */
const failedRefund = async (customerId?: string) => {
  const world = await paymentsWorld(sampleOrder({ customerId }));
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  const params = { orderId: 'ord_1' };
  await refundOrder(asking(staff, { params, body: { amount: 22_000 } }), world.runtime);
  const pending = async () => (await loadAccount(world.runtime.db, await world.order())).pendingRefunds;
  const refundKey = (await pending())[0]?.key ?? '';
  const redirect = (to: 'cash' | 'store_credit', more: { key?: string; idempotencyKey?: string } = {}) =>
    redirectRefund(
      {
        ...asking(staff, { params: { ...params, refundKey: more.key ?? refundKey }, body: { to } }),
        ...(more.idempotencyKey === undefined
          ? {}
          : { idempotency: { key: more.idempotencyKey, fingerprint: 'f' } }),
      },
      world.runtime,
    );
  const fail = async () => {
    world.provider.refundsEnd({ state: 'failed', reason: 'window_closed' });
    await world.deliver();
  };
  return { ...world, redirect, pending, fail };
};

describe('a refund that the provider refused', () => {
  it('is given as store credit once, whoever asks twice', async () => {
    const world = await failedRefund('cus_1');
    await world.fail();

    const outcomes = await Promise.allSettled([
      world.redirect('store_credit'),
      world.redirect('store_credit'),
    ]);
    await world.deliver();

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await loadCreditAccount(world.runtime.db, storeCreditId('cus_1', 'IDR'))).toMatchObject({
      balance: 22_000,
    });
    expect(await world.money()).toMatchObject({ refunded: 22_000, pending: 0, inLedger: 200_000 });
    expect(world.events('PaymentRefunded')).toMatchObject([{ data: { amount: 22_000, toCredit: true } }]);
  });

  it('is handed out in cash, also to a guest; the same request again changes nothing', async () => {
    const world = await failedRefund();
    await world.fail();

    const answers = [
      await world.redirect('cash', { idempotencyKey: 'k' }),
      await world.redirect('cash', { idempotencyKey: 'k' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await loadLedger(world.runtime.db, 'ord_1')).map(({ type, amount }) => [type, amount])).toEqual([
      ['capture', 222_000],
      ['cash-out', 22_000],
    ]);
    expect(world.events('PaymentRefunded')).toMatchObject([{ data: { method: 'cash' } }]);
    expect(await refusalOf(world.redirect('cash'))).toBe('REFUND_NOT_FOUND');
  });

  it('is not redirected while the provider may still pay it, and not as store credit of a guest', async () => {
    const world = await failedRefund();

    expect(await refusalOf(world.redirect('cash'))).toBe('REFUND_NOT_REDIRECTABLE');
    expect(await refusalOf(world.redirect('cash', { key: 'rfd_other' }))).toBe('REFUND_NOT_FOUND');
    await world.fail();
    expect(await refusalOf(world.redirect('store_credit'))).toBe('STORE_CREDIT_NOT_AVAILABLE');
    expect(await world.pending()).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder, stockShirts } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { sweepExpiredOrders } from '../../cancelling/sweep-expired-orders/sweep-expired-orders.ts';
import { unpaid } from '../../orders/public.ts';
import { recordTransfer } from './record-transfer.ts';

const finance = requestFrom({
  kind: 'staff',
  staffId: 'f1',
  role: 'finance',
  scopes: ['payments.reconcile'],
});

const transferWorld = async () => {
  const world = await paymentsWorld(sampleOrder({ payment: unpaid('banktransfer') }));
  const record = (transferId: string, amount = 222_000, currency = 'IDR') =>
    recordTransfer(
      {
        ...finance,
        params: { orderId: 'ord_1' },
        query: undefined,
        body: { transferId, amount, currency },
      },
      world.runtime,
    );
  return { ...world, record };
};

describe('a bank transfer that finance records', () => {
  it('pays its order once, however often the line is sent', async () => {
    const world = await transferWorld();
    const first = await world.record('line-1');
    const second = await world.record('line-1');

    expect(first.body).toMatchObject({ orderStatus: 'paid', balanceDue: 0 });
    expect(second.body).toEqual(first.body);
    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000 });
    expect(world.events('PaymentCaptured')).toMatchObject([{ data: { method: 'banktransfer' } }]);
  });

  it('is refused with the wrong amount or currency, with what is expected', async () => {
    const world = await transferWorld();

    for (const [amount, currency] of [
      [221_999, 'IDR'],
      [222_000, 'USD'],
    ] as const)
      await expect(world.record('line-1', amount, currency)).rejects.toMatchObject({
        contract: { code: 'TRANSFER_AMOUNT_WRONG' },
        details: { extensions: { expected: { amount: 222_000, currency: 'IDR' } } },
      });
    expect(await world.money()).toMatchObject({ captured: 0, inLedger: 0 });
  });

  it('is owed back when the order was paid by another line before', async () => {
    const world = await transferWorld();
    await world.record('line-1');
    await world.record('line-2');
    await world.deliver();

    expect(await world.money()).toMatchObject({ captured: 444_000, pending: 1 });
    expect(world.events('RefundFailed')).toMatchObject([
      { data: { method: 'banktransfer', amount: 222_000, failure: 'not_supported' } },
    ]);
  });

  it('is owed back when the order has expired and its goods are gone', async () => {
    const world = await transferWorld();
    world.runtime.pass(16 * MINUTE);
    await sweepExpiredOrders({}, world.runtime);
    await stockShirts(world.runtime, 0);
    await world.record('line-1');

    expect(await world.order()).toMatchObject({ status: 'expired' });
    expect(await world.money()).toMatchObject({ captured: 222_000, pending: 1 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { refundOrder } from '../refund-order/refund-order.ts';
import { listPayments } from './list-payments.ts';

const staff = staffWith('orders.read', 'payments.write');
const params = { orderId: 'ord_1' };

describe('the payments of an order', () => {
  it('list every movement of money once, and the refunds that are on their way', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'captured' });
    await world.notify();
    await world.notify();
    await refundOrder(asking(staff, { params, body: { amount: 22_000 } }), world.runtime);
    const read = async () => (await listPayments(asking(staff, { params }), world.runtime)).body;

    const before = await read();
    await world.deliver(2);
    const after = await read();

    expect(before.data.map(({ type, amount }) => [type, amount])).toEqual([['capture', 222_000]]);
    expect(before.pendingRefunds).toMatchObject([{ amount: 22_000 }]);
    expect(after.data.map(({ type, amount }) => [type, amount])).toEqual([
      ['capture', 222_000],
      ['refund', 22_000],
    ]);
    expect(after.pendingRefunds).toEqual([]);
  });
});

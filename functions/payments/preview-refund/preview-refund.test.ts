import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { previewRefund } from './preview-refund.ts';
import { refundOrder } from '../refund-order/refund-order.ts';

const staff = staffWith('payments.write', 'orders.read');
const params = { orderId: 'ord_1' };

const paid = async () => {
  const world = await paymentsWorld();
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  const lines = [{ lineId: 'ln_1', quantity: 1 }];
  return {
    ...world,
    preview: (wanted = lines) =>
      previewRefund(asking(staff, { params, body: { lines: wanted } }), world.runtime),
    refund: (wanted = lines) =>
      refundOrder(asking(staff, { params, body: { lines: wanted } }), world.runtime),
  };
};

describe('the preview of a refund', () => {
  it('says what one of two shirts is worth, and changes nothing', async () => {
    const shop = await paid();

    const { body } = await shop.preview();

    expect(body).toMatchObject({ amount: 111_000, refundable: 222_000, lost: [] });
    expect(await shop.money()).toMatchObject({ refunded: 0, pending: 0 });
  });

  it('is what the refund then gives', async () => {
    const shop = await paid();
    const { amount } = (await shop.preview()).body;
    await shop.refund();
    await shop.deliver();

    expect(await shop.money()).toMatchObject({ refunded: amount });
  });

  it('refuses more units than are left to refund, with the same code as the refund', async () => {
    const shop = await paid();
    await shop.refund();

    expect(await refusalOf(shop.preview([{ lineId: 'ln_1', quantity: 2 }]))).toBe('UNITS_ALREADY_REFUNDED');
    expect(await refusalOf(shop.preview([{ lineId: 'ln_9', quantity: 1 }]))).toBe('ORDER_LINE_NOT_FOUND');
  });
});

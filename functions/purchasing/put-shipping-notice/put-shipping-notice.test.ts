import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { incomingAt, levelsAt } from '../../inventory/public.ts';
import { approvePurchaseOrder } from '../approve-purchase-order/approve-purchase-order.ts';
import { getPurchaseOrder } from '../get-purchase-order/get-purchase-order.ts';
import { putShippingNotice } from './put-shipping-notice.ts';

const expectedAt = '2027-01-08T02:00:00.000Z';

/** 24 shirts are ordered for Jakarta. */
const ordered = async () => {
  const { runtime, draft, receive } = await purchasingShop();
  const { purchaseOrderId } = await draft([{ sku: 'SHIRT', quantity: 24 }]);
  await approvePurchaseOrder({ ...staffRequest, params: { purchaseOrderId }, body: {} }, runtime);
  type Notice = Partial<Parameters<typeof putShippingNotice>[0]['body']>;
  const announce = async (noticeId: string, notice: Notice = {}) =>
    (
      await putShippingNotice(
        {
          ...staffRequest,
          params: { purchaseOrderId, noticeId },
          body: { expectedAt, lines: [{ sku: 'SHIRT', quantity: 12 }], ...notice },
        },
        runtime,
      )
    ).body;
  const take = (receiptId: string, shippingNoticeId: string) =>
    receive(receiptId, { purchaseOrderId, shippingNoticeId, lines: undefined });
  const order = async () =>
    (await getPurchaseOrder({ ...staffRequest, params: { purchaseOrderId } }, runtime)).body;
  return { runtime, announce, take, order };
};

describe('a shipping notice', () => {
  it('dates what is on its way, once, and is received by its id', async () => {
    const { runtime, announce, take, order } = await ordered();

    const first = await announce('asn-1', { ssccs: ['340123450000000017'] });
    expect(await announce('asn-1', { ssccs: ['340123450000000017'] })).toEqual(first);
    expect(await incomingAt(runtime.db, { sku: 'SHIRT', locationId: 'jakarta' })).toMatchObject([
      { quantity: 24, expectedAt },
    ]);
    await take('r1', 'asn-1');

    expect(await levelsAt(runtime.db, 'jakarta', ['SHIRT'])).toMatchObject([{ onHand: 12 }]);
    expect(await order()).toMatchObject({
      status: 'partly_received',
      lines: [{ received: 12, outstanding: 12 }],
      shippingNotices: [{ noticeId: 'asn-1', receiptId: 'r1', ssccs: ['340123450000000017'] }],
    });
    expect(eventTypes(runtime).filter((type) => type === 'SupplierShipmentAnnounced')).toHaveLength(1);
  });

  it('of other goods, of more than ordered, or with other content is refused', async () => {
    const { announce, take } = await ordered();
    await announce('asn-1');

    await expect(announce('asn-1', { expectedAt: '2027-02-01T00:00:00.000Z' })).rejects.toMatchObject({
      contract: { code: 'SHIPPING_NOTICE_DIFFERS' },
    });
    await expect(announce('asn-2', { lines: [{ sku: 'HAT', quantity: 1 }] })).rejects.toMatchObject({
      contract: { code: 'GOODS_NOT_ORDERED' },
    });
    await expect(announce('asn-2', { lines: [{ sku: 'SHIRT', quantity: 25 }] })).rejects.toMatchObject({
      contract: { code: 'MORE_THAN_ORDERED' },
    });
    await expect(announce('asn-2', { ssccs: ['340123450000000018'] })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/ssccs/0', code: 'wrong_check_digit' }] },
    });
    await expect(announce('asn-2', { expectedAt: '2026-11-01T00:00:00.000Z' })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/expectedAt', code: 'too_early' }] },
    });
    await expect(take('r1', 'asn-9')).rejects.toMatchObject({
      contract: { code: 'SHIPPING_NOTICE_NOT_FOUND' },
    });
  });
});

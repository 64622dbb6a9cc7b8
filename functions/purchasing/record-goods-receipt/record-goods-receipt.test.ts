import { describe, expect, it } from '@jest/globals';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { incomingAt, levelsAt } from '../../inventory/public.ts';
import { closePurchaseOrder } from '../close-purchase-order/close-purchase-order.ts';
import { confirmPurchaseOrder } from '../confirm-purchase-order/confirm-purchase-order.ts';
import { getPurchaseOrder } from '../get-purchase-order/get-purchase-order.ts';
import { getPurchaseOrderDocument } from '../get-purchase-order-document/get-purchase-order-document.ts';
import { getSupplier } from '../get-supplier/get-supplier.ts';
import { listPurchaseOrders } from '../list-purchase-orders/list-purchase-orders.ts';
import { listStockValues } from '../list-stock-values/list-stock-values.ts';
import { recordSupplierInvoice } from '../record-supplier-invoice/record-supplier-invoice.ts';

const line = (quantity: number, more: object = {}) => ({ sku: 'SHIRT', quantity, damaged: 0, ...more });
const DAY_MS = 86_400_000;
type Shop = Awaited<ReturnType<typeof purchasingShop>>;

const stockOf = async ({ runtime }: Shop) => (await levelsAt(runtime.db, 'jakarta', ['SHIRT']))[0];
const incoming = async ({ runtime }: Shop) =>
  (await incomingAt(runtime.db, { sku: 'SHIRT', locationId: 'jakarta' })).map(({ quantity }) => quantity);
const valueAt = async ({ runtime }: Shop) =>
  (
    await listStockValues(
      { ...staffRequest, params: { locationId: 'jakarta' }, query: { limit: 10 } },
      runtime,
    )
  ).body.data;

describe('receiving goods of a purchase order', () => {
  it('takes them into stock in parts, and says what is still to come', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 24 }]);
    expect(await incoming(shop)).toEqual([24]);

    await shop.receive('r1', { purchaseOrderId, lines: [line(10, { damaged: 2 })] });

    expect(await stockOf(shop)).toMatchObject({ onHand: 10, available: 8, unavailable: 2 });
    expect(await incoming(shop)).toEqual([14]);
    shop.runtime.pass(9 * DAY_MS);
    await shop.receive('r2', { purchaseOrderId, lines: [line(14)] });
    const { body } = await getPurchaseOrder({ ...staffRequest, params: { purchaseOrderId } }, shop.runtime);
    expect(body).toMatchObject({
      status: 'received',
      lines: [{ received: 24, damaged: 2, outstanding: 0, over: 0, short: 0 }],
      receiptIds: ['r1', 'r2'],
    });
    expect(await incoming(shop)).toEqual([]);
    expect([...eventTypes(shop.runtime)].sort()).toEqual([
      'GoodsReceived',
      'GoodsReceived',
      'PurchaseOrderApproved',
      'PurchaseOrderClosed',
      'PurchaseOrderSent',
    ]);
  });

  it('counts a receipt once however often it is sent, and refuses another one under its id', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 24 }]);
    const first = { purchaseOrderId, lines: [line(10)] };

    const answers = await Promise.all([shop.receive('r1', first), shop.receive('r1', first)]);
    const again = await shop.receive('r1', first);

    expect([...answers.map(({ status }) => status).sort(), again.status]).toEqual([200, 200, 200]);
    expect(await stockOf(shop)).toMatchObject({ onHand: 10 });
    await expect(shop.receive('r1', { purchaseOrderId, lines: [line(9)] })).rejects.toMatchObject({
      contract: { code: 'GOODS_RECEIPT_DIFFERS' },
    });
  });

  it('keeps more than was ordered only with a reason', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 6 }]);
    const tooMany = { purchaseOrderId, lines: [line(8)] };

    await expect(shop.receive('r1', tooMany)).rejects.toMatchObject({
      contract: { code: 'MORE_THAN_ORDERED' },
      details: { errors: [{ pointer: '/body/lines/0/quantity', detail: 'at most 6, or send overReason' }] },
    });
    expect(await stockOf(shop)).toBeUndefined();
    await shop.receive('r1', { ...tooMany, overReason: 'a gift of the weaver' });

    const { body } = await getPurchaseOrder({ ...staffRequest, params: { purchaseOrderId } }, shop.runtime);
    expect(body).toMatchObject({ status: 'received', lines: [{ over: 2 }] });
  });

  it('refuses goods that were not ordered, another location, and orders that nobody approved', async () => {
    const shop = await purchasingShop();
    const draft = await shop.draft([{ sku: 'SHIRT', quantity: 6 }]);
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 6 }]);
    const hat = { sku: 'HAT', quantity: 1, damaged: 0 };

    await expect(
      shop.receive('r1', { purchaseOrderId: draft.purchaseOrderId, lines: [line(6)] }),
    ).rejects.toMatchObject({ contract: { code: 'PURCHASE_ORDER_STATUS' } });
    await expect(shop.receive('r1', { purchaseOrderId, lines: [hat] })).rejects.toMatchObject({
      contract: { code: 'GOODS_NOT_ORDERED' },
    });
    await expect(
      shop.receive('r1', { purchaseOrderId, locationId: 'bandung', lines: [line(6)] }),
    ).rejects.toMatchObject({ contract: { code: 'INVALID_REQUEST' } });
    await expect(shop.receive('r1', { lines: [{ ...hat, sku: 'NOTHING' }] })).rejects.toMatchObject({
      contract: { code: 'SKU_NOT_FOUND' },
    });
  });

  it('moves the average cost, by what was ordered or by what the receipt says', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 12 }]);
    await shop.receive('r1', { purchaseOrderId, lines: [line(12)] });

    await shop.receive('r2', { currency: 'IDR', lines: [line(4, { unitCost: 140 })] });
    await shop.receive('r3', { lines: [line(4)] });

    expect(await valueAt(shop)).toEqual([
      { sku: 'SHIRT', onHand: 20, averageCost: 110, currency: 'IDR', value: 2200 },
    ]);
    await expect(
      shop.receive('r4', { currency: 'USD', lines: [line(1, { unitCost: 1 })] }),
    ).rejects.toMatchObject({ contract: { code: 'COST_CURRENCY_DIFFERS' } });
    await expect(shop.receive('r4', { lines: [line(1, { unitCost: 1 })] })).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
    });
  });

  it('teaches the lead time of the supplier once three orders came in', async () => {
    const shop = await purchasingShop();
    for (const days of [8, 10, 12]) {
      const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 6 }]);
      shop.runtime.pass(days * DAY_MS);
      await shop.receive(`after-${days}`, { purchaseOrderId, lines: [line(6)] });
    }

    const { body } = await getSupplier({ ...staffRequest, params: { supplierId: 'weaver' } }, shop.runtime);

    expect(body.leadTime).toEqual({ meanDays: 10, spreadDays: 2, orders: 3 });
  });
});

describe('a purchase order', () => {
  it('is refused in quantities and goods that its supplier does not deliver', async () => {
    const shop = await purchasingShop();

    await expect(shop.draft([{ sku: 'SHIRT', quantity: 7 }])).rejects.toMatchObject({
      contract: { code: 'QUANTITY_NOT_ORDERABLE' },
      details: { errors: [{ detail: 'SHIRT: 7 units do not fit, 12 do' }] },
    });
    await expect(shop.draft([{ sku: 'SOCK', quantity: 6 }])).rejects.toMatchObject({
      contract: { code: 'SUPPLIER_LACKS_SKU' },
    });
    expect((await shop.draft([{ sku: 'SHIRT', quantity: 60 }])).total).toBe(5400);
  });

  it('is expected on the day the supplier confirms, and no more once it is closed', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId, expectedAt } = await shop.ordered([{ sku: 'SHIRT', quantity: 12 }]);
    const params = { purchaseOrderId };
    expect(expectedAt).toBe('2026-11-30T03:00:00.000Z');
    const confirm = (day: string) =>
      confirmPurchaseOrder({ ...staffRequest, params, body: { expectedAt: day } }, shop.runtime);

    await expect(confirm('2026-11-01T00:00:00.000Z')).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
    });
    await confirm('2026-12-03T00:00:00.000Z');
    const [entry] = await incomingAt(shop.runtime.db, { sku: 'SHIRT', locationId: 'jakarta' });
    expect(entry).toMatchObject({ quantity: 12, expectedAt: '2026-12-03T00:00:00.000Z' });
    await shop.receive('r1', { purchaseOrderId, lines: [line(5)] });
    const { body } = await closePurchaseOrder(
      { ...staffRequest, params, body: { reason: 'sold out' } },
      shop.runtime,
    );

    expect(body).toMatchObject({ status: 'closed', lines: [{ received: 5, short: 7, outstanding: 0 }] });
    expect(await incoming(shop)).toEqual([]);
    const list = (state: 'open' | 'done') =>
      listPurchaseOrders({ ...staffRequest, query: { state, limit: 10 } }, shop.runtime);
    expect((await list('open')).body.data).toEqual([]);
    expect((await list('done')).body.data.map((each) => each.purchaseOrderId)).toEqual([purchaseOrderId]);
    await expect(shop.receive('r2', { purchaseOrderId, lines: [line(1)] })).rejects.toMatchObject({
      contract: { code: 'PURCHASE_ORDER_STATUS' },
    });
  });

  it('is cancelled when it is closed before anything came', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 12 }]);

    const { body } = await closePurchaseOrder(
      { ...staffRequest, params: { purchaseOrderId }, body: { reason: 'ordered twice' } },
      shop.runtime,
    );

    expect(body.status).toBe('cancelled');
    expect(await incoming(shop)).toEqual([]);
  });

  it('is a file for its supplier in which no cell runs as a formula', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 12 }]);

    const { body } = await getPurchaseOrderDocument(
      { ...staffRequest, params: { purchaseOrderId } },
      shop.runtime,
    );

    expect(body).toBe(
      `purchase_order,sku,supplier_sku,quantity,unit_cost,currency,deliver_to\r\n${purchaseOrderId},SHIRT,,12,100,IDR,jakarta\r\n`,
    );
  });

  it('matches invoices for what came in, once', async () => {
    const shop = await purchasingShop();
    const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 12 }]);
    await shop.receive('r1', { purchaseOrderId, lines: [line(10)] });
    const invoice = (invoiceId: string, quantity: number) =>
      recordSupplierInvoice(
        {
          ...staffRequest,
          params: { purchaseOrderId, invoiceId },
          body: { lines: [{ sku: 'SHIRT', quantity, unitCost: 100 }] },
        },
        shop.runtime,
      );

    expect((await invoice('i1', 10)).body).toMatchObject({ matches: true, total: 1000 });
    expect((await invoice('i1', 10)).status).toBe(200);
    await expect(invoice('i1', 9)).rejects.toMatchObject({ contract: { code: 'SUPPLIER_INVOICE_DIFFERS' } });
    expect((await invoice('i2', 2)).body.differences).toEqual([
      { sku: 'SHIRT', kind: 'not_received', by: 2, amount: 200 },
    ]);
  });

  it('takes damaged goods in where nothing is available', async () => {
    const { receive, runtime } = await purchasingShop();
    const damaged = { lines: [{ sku: 'SHIRT', quantity: 3, damaged: 3 }] };
    await receive('r1', damaged);
    await receive('r2', damaged);
    const [level] = await levelsAt(runtime.db, 'jakarta', ['SHIRT']);
    expect(level).toMatchObject({ onHand: 6, available: 0, unavailable: 6 });
  });
});

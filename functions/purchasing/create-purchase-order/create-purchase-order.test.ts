import { describe, expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { approvePurchaseOrder } from '../approve-purchase-order/approve-purchase-order.ts';
import { putSupplierSku } from '../put-supplier-sku/put-supplier-sku.ts';
import { putSupplier } from '../put-supplier/put-supplier.ts';
import { sendPurchaseOrder } from '../send-purchase-order/send-purchase-order.ts';
import { createPurchaseOrder } from './create-purchase-order.ts';

const idempotency = (key: string) => ({ idempotency: { key, fingerprint: `of ${key}` } });

describe('creating a purchase order', () => {
  it('answers the same request again with the same draft', async () => {
    const { runtime } = await purchasingShop();
    const create = () =>
      createPurchaseOrder(
        {
          ...staffRequest,
          ...idempotency('k1'),
          body: { supplierId: 'weaver', locationId: 'jakarta', lines: [{ sku: 'HAT', quantity: 6 }] },
        },
        runtime,
      );

    const [first, second] = [await create(), await create()];

    expect(first.body).toEqual(second.body);
    expect(first.body).toMatchObject({ status: 'draft', total: 600, currency: 'IDR' });
  });

  it('needs a supplier that is known', async () => {
    const { runtime } = await purchasingShop();
    const body = { supplierId: 'nobody', locationId: 'jakarta', lines: [{ sku: 'HAT', quantity: 6 }] };

    await expect(createPurchaseOrder({ ...staffRequest, body }, runtime)).rejects.toMatchObject({
      contract: { code: 'SUPPLIER_NOT_FOUND' },
      details: { errors: [{ pointer: '/body/supplierId' }] },
    });
  });
});

describe('the steps of a purchase order', () => {
  it('come in their order, and each once', async () => {
    const { runtime, draft } = await purchasingShop();
    const { purchaseOrderId } = await draft([{ sku: 'HAT', quantity: 6 }]);
    const params = { purchaseOrderId };
    const send = (key: string) =>
      sendPurchaseOrder(
        { ...staffRequest, ...idempotency(key), params, body: { medium: 'message' } },
        runtime,
      );
    const approve = (key: string) =>
      approvePurchaseOrder({ ...staffRequest, ...idempotency(key), params, body: {} }, runtime);

    await expect(send('s0')).rejects.toMatchObject({
      contract: { code: 'PURCHASE_ORDER_STATUS' },
      details: { extensions: { currentStatus: 'draft' } },
    });
    const approved = await approve('a1');
    expect((await approve('a1')).body).toEqual(approved.body);
    await expect(approve('a2')).rejects.toMatchObject({ contract: { code: 'PURCHASE_ORDER_STATUS' } });
    const sent = await send('s1');

    expect(sent.body).toMatchObject({ status: 'sent', medium: 'message', version: 3 });
    expect((await send('s1')).body).toEqual(sent.body);
  });
});

it('an order for a supplier without an e-mail address goes out as a file, not as a message', async () => {
  const { runtime, draft } = await purchasingShop();
  const { purchaseOrderId } = await draft([{ sku: 'HAT', quantity: 6 }]);
  const params = { purchaseOrderId };
  await approvePurchaseOrder({ ...staffRequest, params, body: {} }, runtime);
  const weaver = { name: 'Weaver', currency: 'IDR', leadTimeDays: 7, leadTimeSpreadDays: 2 };
  const body = { ...weaver, deliveryWeekdays: [], closedOn: [] };
  await putSupplier({ ...staffRequest, params: { supplierId: 'weaver' }, body, ifMatch: 1 }, runtime);
  const send = (medium: 'message' | 'file') =>
    sendPurchaseOrder({ ...staffRequest, params, body: { medium } }, runtime);

  await expect(send('message')).rejects.toMatchObject({ contract: { code: 'SUPPLIER_LACKS_EMAIL' } });
  expect((await send('file')).body).toMatchObject({ status: 'sent', medium: 'file' });
});

describe('a supplier', () => {
  it('is changed with the version that was read, and so are its terms', async () => {
    const { runtime } = await purchasingShop();
    const profile = {
      name: 'Weaver and sons',
      currency: 'IDR',
      leadTimeDays: 9,
      leadTimeSpreadDays: 0,
      deliveryWeekdays: [],
      closedOn: [],
    };
    const rename = (ifMatch?: number) =>
      putSupplier({ ...staffRequest, params: { supplierId: 'weaver' }, body: profile, ifMatch }, runtime);
    const reprice = (ifMatch?: number) =>
      putSupplierSku(
        {
          ...staffRequest,
          params: { supplierId: 'weaver', sku: 'HAT' },
          body: { unitCost: 120, packSize: 6, minimumQuantity: 6, priceBreaks: [] },
          ifMatch,
        },
        runtime,
      );

    await expect(rename()).rejects.toMatchObject({ contract: { status: 428 } });
    await expect(reprice()).rejects.toMatchObject({ contract: { status: 428 } });
    expect(await rename(1)).toMatchObject({ status: 200, version: 2, body: { leadTime: { meanDays: 9 } } });
    expect(await reprice(1)).toMatchObject({ status: 200, version: 2, body: { unitCost: 120 } });
    expect(await reprice()).toMatchObject({ status: 200, version: 2 });
  });
});

import { expect, it } from '@jest/globals';
import { purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { closePurchaseOrder } from '../../purchasing/close-purchase-order/close-purchase-order.ts';
import type { PurchaseOrderSent } from '../../purchasing/events.ts';
import type { Handover } from '../providers/provider.ts';
import { settingsOf } from '../settings.ts';
import { onPurchaseOrderSent } from './on-purchase-order-sent.ts';

type SentEvent = EventOf<typeof PurchaseOrderSent>;

/** A weaver with an e-mail address has an order of 12 shirts for a store with an address. */
const sentOrder = async (medium: 'message' | 'file') => {
  const shop = await purchasingShop();
  const { runtime } = shop;
  await runtime.db.writeOne(
    put(
      { table: 'catalog', pk: 'LOCATIONS', sk: 'jakarta' },
      {
        code: 'jakarta',
        version: 2,
        name: 'Toko Kemang',
        address: { line1: 'Jl. Kemang 1', city: 'Jakarta' },
        timeZone: 'Asia/Jakarta',
      },
    ),
  );
  const { purchaseOrderId } = await shop.ordered([{ sku: 'SHIRT', quantity: 12 }], 'jakarta', medium);
  const event = runtime.db
    .items('inventory')
    .map((item) => item['event'] as SentEvent | undefined)
    .find((each) => each?.metadata.type === 'PurchaseOrderSent');
  const mails: Handover[] = [];
  const dependencies = {
    ...runtime,
    settings: settingsOf('prod'),
    apiUrl: 'https://shop.example',
    schedules: { at: async () => undefined, cancel: async () => undefined },
    provider: {
      dedupes: true,
      media: ['email' as const],
      send: async (mail: Handover) => {
        mails.push(mail);
        return { accepted: true as const };
      },
    },
  };
  const hear = async () => {
    if (event !== undefined) await onPurchaseOrderSent(event, dependencies);
  };
  return { ...shop, purchaseOrderId, hear, mails };
};

it('a purchase order that is sent as a message reaches its supplier with every line, once', async () => {
  const { hear, mails, purchaseOrderId } = await sentOrder('message');

  await hear();
  await hear();

  expect(mails).toMatchObject([
    { address: 'orders@weaver.example', content: { subject: expect.any(String) } },
  ]);
  const text = mails[0]?.content.text ?? '';
  for (const part of [
    purchaseOrderId,
    '12 × SHIRT',
    'Toko Kemang, Jl. Kemang 1, Jakarta',
    'Total: IDR 1,200',
  ])
    expect(text).toContain(part);
});

it('a purchase order that is sent as a file is not e-mailed', async () => {
  const { hear, mails } = await sentOrder('file');

  await hear();

  expect(mails).toEqual([]);
});

it('a purchase order that was closed before its message went out is not sent', async () => {
  const { hear, mails, runtime, purchaseOrderId } = await sentOrder('message');
  const params = { purchaseOrderId };
  await closePurchaseOrder({ ...staffRequest, params, body: { reason: 'sold out' } }, runtime);

  await hear();

  expect(mails).toEqual([]);
});

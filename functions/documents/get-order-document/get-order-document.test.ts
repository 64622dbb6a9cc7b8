import { describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { fulfilmentWorld, shippedOrder, stock } from '../../../test/support/fulfilment-world.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Order } from '../../orders/public.ts';
import { getOrderDocument } from './get-order-document.ts';

type Document = 'invoice' | 'receipt' | 'gift-receipt' | 'packing-slip';

const shop = async (order: Order = shippedOrder()) => {
  const runtime = await fulfilmentWorld(order);
  await stock(runtime, 'SKU-1', 'bandung', 0);
  return (
    document: Document,
    fulfilmentId?: string,
    actor: Actor = staffWith('orders.read'),
    lineIds?: string,
  ) =>
    getOrderDocument(
      asking(actor, { params: { orderId: 'ord_1', document }, query: { fulfilmentId, lineIds } }),
      runtime,
    );
};

const pagesOf = async (base64: string): Promise<number> =>
  (await PDFDocument.load(Buffer.from(base64, 'base64'))).getPageCount();

describe('the documents of an order', () => {
  it('are PDFs under a name that says what they are', async () => {
    const get = await shop();

    const { body, headers } = await get('packing-slip', 'ord_1-1');

    expect(Buffer.from(body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(headers?.['content-disposition']).toMatch(
      /^inline; filename="packing-slip-\d{3}-\d{4}-\d{3}.pdf"$/,
    );
    expect(await pagesOf(body)).toBe(1);
  });

  it('go on over more pages where one is full, and print what no font has as question marks', async () => {
    const [line] = shippedOrder().lines;
    const lines = Array.from({ length: 45 }, (_none, at) => ({
      ...line,
      lineId: `ln_${at}`,
      name: `蝋染め – café ő ${'long '.repeat(30)}`,
    })) as unknown as Order['lines'];
    const get = await shop(shippedOrder({ lines, payment: paidCash }));

    const { body } = await get('receipt');

    expect(await pagesOf(body)).toBe(2);
  });

  it('are a gift receipt of all lines or of some, and of no others', async () => {
    const get = await shop(shippedOrder({ status: 'paid' }));
    const staff = staffWith('orders.read');

    const { body } = await get('gift-receipt', undefined, staff, 'ln_1');

    expect(await pagesOf(body)).toBe(1);
    expect(await pagesOf((await get('gift-receipt')).body)).toBe(1);
    expect(await refusalOf(get('gift-receipt', undefined, staff, 'ln_1,ln_9'))).toBe('NOTHING_TO_GIVE');
  });

  it('are refused while there is nothing to print', async () => {
    const unpaid = shippedOrder({ status: 'confirmed', expiresAt: '2026-11-23T03:15:00.000Z' });
    const get = await shop(unpaid);

    expect([
      await refusalOf(get('invoice')),
      await refusalOf(get('receipt')),
      await refusalOf(get('packing-slip')),
      await refusalOf(get('packing-slip', 'ord_1-9')),
    ]).toEqual(['INVOICE_NOT_ISSUED', 'NO_RECEIPT', 'NOTHING_TO_PACK', 'NOTHING_TO_PACK']);
  });

  it('are for those who may see the order', async () => {
    const get = await shop();

    expect(await refusalOf(get('receipt', undefined, { kind: 'guest' }))).toBe('ORDER_NOT_FOUND');
  });
});

const paidCash = { ...shippedOrder().payment, method: 'cash', captured: 60_000 };

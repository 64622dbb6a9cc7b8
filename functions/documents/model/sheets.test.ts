import { describe, expect, it } from '@jest/globals';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { giftReceiptSheet, invoiceSheet, packingSheet, receiptSheet, type OrderToPrint } from './sheets.ts';

const contact = {
  contact: { name: 'Sari' },
  address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
};
const seller = { entity: 'satu', name: 'PT Satu Ritel', taxId: '01.234.567.8-901.000' };
const printed = (changes: Partial<OrderToPrint> = {}): OrderToPrint => ({
  order: sampleOrder({ status: 'paid' }),
  contact,
  channel: { brand: 'Satu', seller },
  ...changes,
});

describe('what is printed of an order', () => {
  it('is an invoice of its legal entity, with its lines, sums and tax', () => {
    const issued = { orderId: 'ord_1', entity: 'satu', sequence: 7, number: 'SATU-000007' };

    const sheet = invoiceSheet(printed(), { ...issued, issuedAt: '2026-11-23T03:00:00.000Z' });

    expect(sheet.head).toEqual(['PT Satu Ritel', 'Tax number 01.234.567.8-901.000']);
    expect(sheet.facts.slice(0, 2)).toEqual([
      ['Invoice', 'SATU-000007'],
      ['Date', '2026-11-23'],
    ]);
    expect(sheet.to).toEqual(['Sari', 'Jl. Melati 5', 'Bandung 40111', 'ID']);
    expect(sheet.rows).toEqual([['Shirt', '2', 'IDR 111,000', 'IDR 222,000']]);
    expect(sheet.sums).toEqual([
      ['Goods', 'IDR 222,000'],
      ['Tax included', 'IDR 22,000'],
      ['Total', 'IDR 222,000'],
    ]);
  });

  it('is a gift receipt with the goods and their code, without a price and without the buyer', () => {
    const sheet = giftReceiptSheet(printed(), printed().order.lines, 'ord_1~all~secret');

    expect(sheet).toMatchObject({ rows: [['Shirt', 'SHIRT', '2']], code: 'ord_1~all~secret', to: [] });
    expect(JSON.stringify(sheet)).not.toMatch(/IDR|111|222|Sari|Melati/);
  });

  it('is a receipt of what was paid, by credit and money, and of what came back', () => {
    const credits = [{ kind: 'gift_card', accountId: 'gc_1', amount: 22_000 }] as const;
    const order = sampleOrder({ status: 'paid', credits });
    const payment = { ...order.payment, captured: 200_000, refunded: 50_000 };

    const { sums } = receiptSheet(printed({ order }), payment);

    expect(sums.slice(3)).toEqual([
      ['Gift card', 'IDR 22,000'],
      ['Paid (sandbox)', 'IDR 200,000'],
      ['Refunded', 'IDR 50,000'],
    ]);
  });

  it('is a packing slip of what one location sends, without prices', () => {
    const line = { lineId: 'ln_1', sku: 'SHIRT', name: 'Shirt', quantity: 2, picked: 2, rejected: 0 };

    const sheet = packingSheet(printed(), {
      fulfilmentId: 'ord_1-1',
      orderId: 'ord_1',
      channel: 'web',
      locationId: 'jakarta',
      groupId: 'g1',
      method: 'ship',
      version: 1,
      status: 'packed',
      lines: [line, { ...line, sku: 'GONE', quantity: 0 }],
      parcels: [],
      wrongScans: 0,
      createdAt: '2026-11-23T03:00:00.000Z',
      promisedAt: '2026-11-23T03:00:00.000Z',
    });

    expect(sheet.rows).toEqual([['Shirt', 'SHIRT', '2']]);
    expect(JSON.stringify(sheet)).not.toContain('IDR');
    expect(sheet.code).toBe('ord_1-1');
  });

  it('names nobody once the contact of the order was erased', () => {
    expect(receiptSheet(printed({ contact: undefined }), sampleOrder().payment).to).toEqual([]);
  });
});

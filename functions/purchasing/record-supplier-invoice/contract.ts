import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { currency, id, instant, minorUnits, price, quantity, sku } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';

const invoicedLine = z.strictObject({ sku, quantity, unitCost: price });

const supplierInvoice = z.strictObject({
  invoiceId: id,
  purchaseOrderId: id,
  currency,
  total: minorUnits,
  matches: z.boolean().check(z.describe('True: order, receipts and invoice match; it can be paid')),
  lines: z.array(invoicedLine),
  differences: z.array(
    z.strictObject({
      sku,
      kind: z.enum(['not_ordered', 'not_received', 'dearer']),
      by: z
        .int()
        .check(z.describe('Units not received or ordered, or minor units a unit above the agreed cost')),
      amount: minorUnits.check(z.describe('Overcharged amount')),
    }),
  ),
  recordedAt: instant,
  recordedBy: z.string(),
});

export const RecordSupplierInvoice = defineRoute({
  operationId: 'recordSupplierInvoice',
  method: 'PUT',
  path: '/v1/purchase-orders/{purchaseOrderId}/invoices/{invoiceId}',
  summary: 'Record a supplier’s invoice and match it with the order and its receipts.',
  description:
    'Damaged units and units of earlier invoices are not due. A unit cost up to one per mille above the agreed one matches.',
  access: access.staff('purchasing.approve'),
  params: z.strictObject({ purchaseOrderId: id, invoiceId: id }),
  body: z.strictObject({ lines: z.array(invoicedLine).check(z.minLength(1), z.maxLength(80)) }),
  responses: { 200: supplierInvoice, 201: supplierInvoice },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND, purchasingErrors.SUPPLIER_INVOICE_DIFFERS],
  example: { lines: [{ sku: 'BATIK-M', quantity: 24, unitCost: 85_000 }] },
});

import * as z from 'zod/mini';
import { code, currency, id, instant, minorUnits, price, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

const orderFacts = {
  purchaseOrderId: id,
  supplierId: id,
  locationId: code,
  currency,
  expectedAt: z.optional(instant),
  lines: z.array(
    z.object({
      sku,
      quantity: quantity.check(z.describe('Units ordered')),
      outstanding: z.int().check(z.describe('Units still expected')),
    }),
  ),
};

export const PurchaseOrderApproved = defineEvent({
  type: 'PurchaseOrderApproved',
  domain: 'purchasing',
  version: 1,
  summary: 'A purchase order was approved: its units count as incoming stock from now on.',
  delivery: 'outbox',
  data: z.object({ ...orderFacts, total: minorUnits }),
});

export const PurchaseOrderSent = defineEvent({
  type: 'PurchaseOrderSent',
  domain: 'purchasing',
  version: 1,
  summary:
    'A purchase order was sent to its supplier; `medium` says how. As a `message`, it is e-mailed now.',
  delivery: 'outbox',
  data: z.object({ ...orderFacts, medium: z.enum(['message', 'file', 'phone']) }),
});

export const PurchaseOrderConfirmed = defineEvent({
  type: 'PurchaseOrderConfirmed',
  domain: 'purchasing',
  version: 1,
  summary: 'The supplier confirmed a purchase order, with the day its goods are expected.',
  delivery: 'outbox',
  data: z.object(orderFacts),
});

export const PurchaseOrderClosed = defineEvent({
  type: 'PurchaseOrderClosed',
  domain: 'purchasing',
  version: 1,
  summary: 'A purchase order was closed: it was received in full, closed short or cancelled.',
  delivery: 'outbox',
  data: z.object({
    ...orderFacts,
    status: z.enum(['received', 'closed', 'cancelled']),
    reason: z.optional(z.string()),
  }),
});

export const GoodsReceived = defineEvent({
  type: 'GoodsReceived',
  domain: 'purchasing',
  version: 1,
  summary: 'Goods were received at a location; they are in its stock.',
  delivery: 'outbox',
  data: z.object({
    receiptId: id,
    locationId: code,
    purchaseOrderId: z.optional(id),
    supplierId: z.optional(id),
    currency: z.optional(currency),
    lines: z.array(
      z.object({
        sku,
        quantity: quantity.check(z.describe('Units received, damaged ones included')),
        damaged: z.int().check(z.minimum(0)),
        unitCost: z.optional(price),
      }),
    ),
  }),
});

export const LandedCostRecorded = defineEvent({
  type: 'LandedCostRecorded',
  domain: 'purchasing',
  version: 1,
  summary: 'Freight, duty or another charge was added to the cost of received goods.',
  delivery: 'outbox',
  data: z.object({
    receiptId: id,
    chargeId: id,
    locationId: code,
    kind: z.string(),
    amount: z.int(),
    currency,
    capitalised: z.int().check(z.describe('Went into the value of units on hand')),
    expensed: z.int().check(z.describe('Of units that left already')),
  }),
});

export const SupplierShipmentAnnounced = defineEvent({
  type: 'SupplierShipmentAnnounced',
  domain: 'purchasing',
  version: 1,
  summary: 'A supplier or a warehouse announced a shipment against a purchase order.',
  delivery: 'outbox',
  data: z.object({
    ...orderFacts,
    noticeId: id,
    ssccs: z.optional(z.array(z.string())),
    shipped: z.array(z.object({ sku, quantity })),
  }),
});

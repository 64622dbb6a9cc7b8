import * as z from 'zod/mini';
import { code, currency, id, instant, minorUnits, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { holdReasons, orderQueues, releaseReasons } from './model/hold-reasons.ts';

const orderStatus = z.enum(['awaiting_payment', 'confirmed', 'paid', 'cancelled', 'expired']);

/** What every event of an order says, so that a consumer needs no look-up. No personal data, only a reference. */
const orderFacts = {
  orderId: id,
  channel: code,
  currency,
  customerId: z.optional(id.check(z.describe('Absent for guests'))),
  soldAt: z.optional(code.check(z.describe('The store where staff placed it'))),
  /** What was sold, and which units of which location it took. */
  lines: z.array(
    z.object({
      sku,
      quantity,
      total: minorUnits,
      discount: z.optional(minorUnits.check(z.describe('Discount; absent means 0'))),
      isGift: z.optional(z.boolean()),
      from: z.array(
        z.object({
          sku: z.optional(sku.check(z.describe('SKU of the component, if the line is a kit'))),
          locationId: code,
          quantity,
        }),
      ),
    }),
  ),
  totals: z.object({
    goods: minorUnits,
    discount: minorUnits,
    delivery: minorUnits,
    tax: minorUnits,
    total: minorUnits,
    goodsCharged: z.optional(
      minorUnits.check(
        z.describe('For the goods after discounts, with their tax; without delivery and the tax on it'),
      ),
    ),
  }),
  promotions: z.optional(
    z.array(z.object({ promotionId: id, amount: minorUnits, couponCode: z.optional(z.string()) })),
  ),
  credits: z.optional(
    z
      .array(
        z.object({
          kind: z.enum(['gift_card', 'store_credit', 'points']),
          accountId: id,
          amount: minorUnits,
        }),
      )
      .check(z.describe('What of the total was paid with credit; the rest is money')),
  ),
};

export const OrderPlaced = defineEvent({
  type: 'OrderPlaced',
  domain: 'orders',
  version: 1,
  summary: 'An order was placed: its stock is reserved, and it awaits payment or hand-over.',
  delivery: 'outbox',
  data: z.object({
    ...orderFacts,
    status: orderStatus,
    expiresAt: z.optional(
      instant.check(z.describe('When it expires unless it is paid or confirmed; absent: it does not')),
    ),
    cartId: id,
    delivery: z.enum(['ship', 'pickup', 'digital']),
    paymentMethod: code.check(z.describe('`cash`, or the name of a payment provider')),
  }),
});

export const OrderConfirmed = defineEvent({
  type: 'OrderConfirmed',
  domain: 'orders',
  version: 1,
  summary:
    'The order keeps its stock and does not expire: staff confirmed that it is paid with cash, or its money is authorised.',
  delivery: 'outbox',
  data: z.object({ orderId: id, channel: code }),
});

export const OrderPaid = defineEvent({
  type: 'OrderPaid',
  domain: 'orders',
  version: 1,
  summary: 'The order is fully paid; its stock is committed, and it may be fulfilled.',
  delivery: 'outbox',
  data: z.object({
    ...orderFacts,
    paymentMethod: code.check(z.describe('`cash`, or the name of a payment provider')),
    revived: z.boolean().check(z.describe('True: it had expired, and its stock was taken again')),
  }),
});

export const OrderCancelled = defineEvent({
  type: 'OrderCancelled',
  domain: 'orders',
  version: 1,
  summary: 'The order was cancelled; its stock was released, and payments for it are refunded.',
  delivery: 'outbox',
  data: z.object({
    ...orderFacts,
    from: orderStatus.check(
      z.describe('The status it was cancelled from; `paid` had committed stock and money'),
    ),
    captured: minorUnits.check(z.describe('Money that was taken for it and has to go back')),
  }),
});

export const OrderExpired = defineEvent({
  type: 'OrderExpired',
  domain: 'orders',
  version: 1,
  summary: 'The order was not paid in time; its stock was released.',
  delivery: 'outbox',
  data: z.object(orderFacts),
});

export const OrderLinesCancelled = defineEvent({
  type: 'OrderLinesCancelled',
  domain: 'orders',
  version: 1,
  summary:
    'Units of a paid order were cancelled; their stock was released, and the amount paid for them is refunded.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    currency,
    customerId: z.optional(id.check(z.describe('Absent for guests'))),
    settled: z.optional(
      z
        .boolean()
        .check(
          z.describe('True: an edit settled their money with that of what it added; nothing is refunded'),
        ),
    ),
    lines: z.array(
      z.object({
        lineId: id,
        sku,
        quantity: quantity.check(z.describe('Units that were cancelled now')),
        from: z
          .array(z.object({ sku: z.optional(sku), locationId: code, quantity }))
          .check(z.describe('The stock that was released; of a kit, part by part')),
      }),
    ),
  }),
});

export const OrderHeld = defineEvent({
  type: 'OrderHeld',
  domain: 'orders',
  version: 1,
  summary: 'Staff put an order on hold; its goods are not shipped until it is released.',
  delivery: 'outbox',
  data: z.object({ orderId: id, channel: code, reason: z.enum(holdReasons) }),
});

export const OrderReleased = defineEvent({
  type: 'OrderReleased',
  domain: 'orders',
  version: 1,
  summary: 'Staff released an order from hold; its goods can be shipped.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    held: z.enum(holdReasons).check(z.describe('Why it was held back')),
    reason: z.enum(releaseReasons),
  }),
});

const unitsOfLine = { lineId: id, sku: sku.check(z.describe('Of a kit, the component')), quantity };

export const OrderRouted = defineEvent({
  type: 'OrderRouted',
  domain: 'orders',
  version: 1,
  summary: 'Waiting units of an order were routed to locations: their stock is reserved there.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    units: z.array(z.object({ ...unitsOfLine, locationId: code })),
  }),
});

export const RoutingFailed = defineEvent({
  type: 'RoutingFailed',
  domain: 'orders',
  version: 1,
  summary:
    'No location can supply some units of an order; it is in a queue until they are routed or cancelled.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    queue: z.enum(orderQueues),
    owner: z.string(),
    units: z.array(z.object(unitsOfLine)),
  }),
});

export const OrderEdited = defineEvent({
  type: 'OrderEdited',
  domain: 'orders',
  version: 1,
  summary: 'Staff edited a paid order: lines, quantities or the address, and the money was settled with it.',
  delivery: 'outbox',
  data: z.object({
    orderId: id,
    channel: code,
    currency,
    customerId: z.optional(id.check(z.describe('Absent for guests'))),
    added: z.array(
      z.object({ lineId: id, sku, quantity, total: minorUnits.check(z.describe('After discounts')) }),
    ),
    cancelled: z
      .array(z.object({ lineId: id, sku, quantity }))
      .check(z.describe('Also published as `OrderLinesCancelled`, with the stock that was released')),
    addressChanged: z.boolean(),
    difference: z
      .int()
      .check(z.describe('Minor units: what was added less what was cancelled; below 0: less')),
    balanceDue: minorUnits.check(z.describe('To be paid now, before anything more of it is sent')),
    refunded: minorUnits,
    edit: z.optional(
      z.int().check(z.describe('Counts the edits of the goods of an order; absent for one of the address')),
    ),
    paid: z.optional(z.int().check(z.describe('Captured less refunded before the edit, minor units'))),
    creditPaid: z.optional(
      z
        .array(z.object({ accountId: id, amount: minorUnits }))
        .check(z.describe('What credit had paid before the edit')),
    ),
  }),
});

export const OrderTagged = defineEvent({
  type: 'OrderTagged',
  domain: 'orders',
  version: 1,
  summary: 'Staff changed the tags of an order.',
  delivery: 'outbox',
  data: z.object({ orderId: id, channel: code, tags: z.array(code) }),
});

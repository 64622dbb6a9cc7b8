import * as z from 'zod/mini';
import { code, id, money, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

const facts = { cartId: id, channel: code, customerId: z.optional(id), lines: z.int(), goods: money };

export const DeliveryOptionsViewed = defineEvent({
  type: 'DeliveryOptionsViewed',
  domain: 'checkout',
  version: 1,
  summary: 'A shopper viewed the delivery and pickup options of a cart. Best effort: it may be lost.',
  delivery: 'direct',
  data: z.object({
    ...facts,
    options: z.array(
      z.object({
        optionId: z.string(),
        method: z.enum(['ship', 'pickup', 'digital']),
        fee: z.int(),
        available: z.boolean(),
      }),
    ),
  }),
});

export const CheckoutStarted = defineEvent({
  type: 'CheckoutStarted',
  domain: 'checkout',
  version: 1,
  summary: 'A shopper sent a checkout, whether or not it became an order. Best effort: it may be lost.',
  delivery: 'direct',
  data: z.object({
    ...facts,
    deliveryMethod: z.enum(['ship', 'pickup', 'digital']),
    paymentMethod: z.string(),
  }),
});

export const StockContended = defineEvent({
  type: 'StockContended',
  domain: 'checkout',
  version: 1,
  summary:
    'Checkouts of a SKU at a location conflicted repeatedly. Best effort: a lost event is followed by the next one.',
  delivery: 'direct',
  data: z.object({ sku, locationId: code, tries: z.int() }),
});

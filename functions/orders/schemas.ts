import * as z from 'zod/mini';
import { soldAsGiftCard } from '../catalog/schemas.ts';
import * as field from '#shared/contracts/fields.ts';
import { appliedPromotion, discount, gift } from '../promotions/schemas.ts';
import { itemTax, taxSum } from '../tax/schemas.ts';

/** One transaction has room for so many lines, each from two buckets: 45 × 2 + 10 ≤ 100 actions. */
export const MAX_LINES = 45;

export const orderStatus = z
  .enum(['awaiting_payment', 'confirmed', 'paid', 'cancelled', 'expired'])
  .check(
    z.describe(
      '`awaiting_payment` and `confirmed` (cash at hand-over) keep their stock until `expiresAt`, if they have one',
    ),
  );

const units = z.int().check(z.minimum(0));

/** How far the units of a line got. */
export const lineQuantities = z
  .strictObject({
    ordered: units,
    waiting: units.check(z.describe('No location has them: back-ordered, or rejected and routed again')),
    allocated: units.check(z.describe('A location keeps them for the order')),
    picked: units,
    shipped: units,
    delivered: units,
    returned: units,
    cancelled: units,
  })
  .check(
    z.describe('How far its units got; they add up to `ordered`. Absent for gift cards, which have no goods'),
  );

export const fulfilment = z
  .enum([
    'none',
    'waiting',
    'open',
    'in_progress',
    'partly_shipped',
    'shipped',
    'partly_delivered',
    'delivered',
    'returned',
    'cancelled',
  ])
  .check(
    z.describe(
      'How far its goods got, from the quantities of its lines. `none`: it has no goods; `waiting`: some are not allocated yet; `open`: nothing is picked',
    ),
  );

export const shownLine = z.strictObject({
  lineId: field.id,
  sku: field.sku,
  productId: field.id,
  name: field.name,
  variantName: z.optional(field.name),
  imageUrl: z.optional(z.string()),
  quantity: field.quantity,
  unitPrice: field.minorUnits,
  priceId: field.id,
  total: field.minorUnits.check(z.describe('unitPrice × quantity − discount')),
  discount: z.optional(field.minorUnits.check(z.describe('What promotions took off; 0 when absent'))),
  discounts: z.optional(z.array(discount)),
  priceMatch: z.optional(
    z
      .strictObject({ claimId: field.id, originalPrice: field.minorUnits })
      .check(z.describe('The claim that granted `unitPrice`, and our own price then')),
  ),
  gift: z.optional(gift),
  giftCard: z.optional(soldAsGiftCard.check(z.describe('Each unit is a gift card worth its price'))),
  tax: field.minorUnits,
  taxRate: z.optional(z.number().check(z.describe('0.11 for 11 %'))),
  taxDetail: z.optional(itemTax.check(z.describe('How it is taxed, for each authority and unit'))),
  quantities: z.optional(lineQuantities),
  from: z
    .array(
      z.strictObject({
        sku: z.optional(field.sku.check(z.describe('The part, when the line is a kit'))),
        locationId: field.code,
        quantity: field.quantity,
      }),
    )
    .check(z.describe('Where its units come from')),
});

export const shownTotals = z.strictObject({
  currency: field.currency,
  goods: field.minorUnits,
  discount: field.minorUnits,
  delivery: field.minorUnits,
  tax: field.minorUnits,
  total: field.minorUnits,
  taxIncluded: z.boolean().check(z.describe('True: `tax` is inside the other amounts')),
  taxes: z.optional(z.array(taxSum).check(z.describe('The tax per rate, as at the foot of an invoice'))),
});

/** What gift cards and store credit paid. */
export const shownCredit = z.array(
  z.strictObject({
    kind: z.enum(['gift_card', 'store_credit']),
    accountId: field.id,
    lastFour: z.optional(z.string().check(z.describe('The end of the gift card’s code'))),
    amount: field.minorUnits,
  }),
);

const shownDelivery = z.union([
  z.strictObject({
    method: z.literal('ship'),
    optionId: field.id,
    fee: field.minorUnits,
    discount: z.optional(field.minorUnits.check(z.describe('What promotions took off the fee'))),
    tax: z.optional(field.minorUnits.check(z.describe('On what is paid of the fee'))),
    taxRate: z.optional(z.number()),
    arrivesBy: z.optional(field.instant),
    address: z.optional(field.address),
  }),
  z.strictObject({
    method: z.literal('pickup'),
    optionId: field.id,
    fee: field.minorUnits,
    discount: z.optional(field.minorUnits),
    tax: z.optional(field.minorUnits.check(z.describe('On what is paid of the fee'))),
    taxRate: z.optional(z.number()),
    locationId: field.code,
    readyBy: z.optional(field.instant),
  }),
  z.strictObject({
    method: z.literal('digital').check(z.describe('Gift cards alone, sent as a message')),
    optionId: field.id,
    fee: field.minorUnits,
    tax: z.optional(field.minorUnits),
    taxRate: z.optional(z.number()),
  }),
]);

export const shownPayment = z.strictObject({
  method: field.code.check(z.describe('`cash`, or the name of a payment provider')),
  status: z.enum(['pending', 'captured', 'failed', 'refund_pending', 'refunded']),
  attempt: z.int().check(z.minimum(1), z.describe('Counts the tries to pay')),
  captured: field.minorUnits,
  refunded: field.minorUnits,
  redirectUrl: z.optional(z.string().check(z.describe('Send the customer here to pay'))),
});

const contact = z.strictObject({
  name: field.name,
  email: z.optional(field.email),
  phone: z.optional(field.phone),
});

/** To whom the gift cards of a line are sent, when not to whoever bought them. */
export const cardRecipient = z.strictObject({
  sku: field.sku,
  name: z.optional(field.name),
  email: field.email,
});

/** Who receives an order, and where; and who gets its gift cards. Personal data. */
export const orderContact = z.strictObject({
  contact,
  address: z.optional(field.address),
  recipients: z.optional(z.array(cardRecipient)),
});

const timelineEntry = z.strictObject({
  event: z.string().check(z.describe('`OrderPlaced`, `OrderPaid` …')),
  at: field.instant,
  by: z.enum(['guest', 'customer', 'staff', 'channel', 'system']),
});

export const shownOrder = z.strictObject({
  orderId: field.id,
  version: field.version,
  status: orderStatus,
  fulfilment,
  channel: field.code,
  customerId: z.optional(field.id),
  cartId: field.id,
  lines: z.array(shownLine),
  delivery: shownDelivery,
  totals: shownTotals,
  promotions: z.optional(z.array(appliedPromotion)),
  credit: shownCredit,
  due: field.minorUnits.check(z.describe('`total` less `credit`: what is paid with money')),
  payment: shownPayment,
  contact: z.optional(contact.check(z.describe('Absent once it was erased'))),
  placedAt: field.instant,
  expiresAt: z.optional(field.instant.check(z.describe('Pay until then; only while it is not paid'))),
  soldAt: z.optional(field.code),
  cancelReason: z.optional(field.note),
  timeline: z.array(timelineEntry),
});

export const orderRow = z.strictObject({
  orderId: field.id,
  status: orderStatus,
  channel: field.code,
  customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
  totals: shownTotals,
  units: z.int().check(z.describe('Whole units of all lines')),
  placedAt: field.instant,
  expiresAt: z.optional(
    field.instant.check(z.describe('Its stock is released then; only while it is not paid')),
  ),
});

import * as z from 'zod/mini';
import { soldAsGiftCard } from '../catalog/schemas.ts';
import * as field from '#shared/contracts/fields.ts';
import { holdReasons, orderQueues, releaseReasons } from './model/hold-reasons.ts';
import { appliedPromotion, discount, gift } from '../promotions/schemas.ts';
import { itemTax, taxSum } from '../tax/schemas.ts';

export { MAX_LINES } from './model/max-lines.ts';

export const orderStatus = z
  .enum(['awaiting_payment', 'confirmed', 'paid', 'cancelled', 'expired'])
  .check(
    z.describe(
      '`awaiting_payment` and `confirmed` (cash on delivery) reserve stock until `expiresAt`, if set',
    ),
  );

const units = z.int().check(z.minimum(0));

/** How far the units of a line got. */
export const lineQuantities = z
  .strictObject({
    ordered: units,
    waiting: units.check(
      z.describe('Not allocated to a location: back-ordered, or rejected and being rerouted'),
    ),
    allocated: units.check(z.describe('Reserved for the order at a location')),
    picked: units,
    shipped: units,
    delivered: units,
    returned: units,
    cancelled: units,
  })
  .check(z.describe('Units by fulfilment state; they add up to `ordered`. Absent for gift cards'));

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
      'Fulfilment state, from the quantities of its lines. `none`: no goods; `waiting`: some units are not allocated yet; `open`: nothing is picked',
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
  discount: z.optional(field.minorUnits.check(z.describe('Discount; absent means 0'))),
  discounts: z.optional(z.array(discount)),
  priceMatch: z.optional(
    z
      .strictObject({ claimId: field.id, originalPrice: field.minorUnits })
      .check(z.describe('The claim behind `unitPrice`, and the regular price at that time')),
  ),
  gift: z.optional(gift),
  giftCard: z.optional(soldAsGiftCard.check(z.describe('Each unit is a gift card of its price'))),
  tax: field.minorUnits,
  taxRate: z.optional(z.number().check(z.describe('0.11 for 11 %'))),
  taxDetail: z.optional(itemTax.check(z.describe('Tax per authority and unit'))),
  quantities: z.optional(lineQuantities),
  from: z
    .array(
      z.strictObject({
        sku: z.optional(field.sku.check(z.describe('SKU of the component, if the line is a kit'))),
        locationId: field.code,
        quantity: field.quantity,
      }),
    )
    .check(z.describe('Locations of the units')),
  backorders: z.optional(
    z
      .array(
        z.strictObject({
          sku: z.optional(field.sku.check(z.describe('SKU of the component, if the line is a kit'))),
          locationId: field.code,
          quantity: field.quantity,
          kind: z.enum(['backorder', 'preorder']),
          promisedAt: z.optional(
            field.instant.check(z.describe('When the goods are expected; absent while nothing covers them')),
          ),
        }),
      )
      .check(z.describe('Units that wait for stock on its way; cancel them with `lines/cancel`')),
  ),
});

export const shownTotals = z.strictObject({
  currency: field.currency,
  goods: field.minorUnits,
  discount: field.minorUnits,
  delivery: field.minorUnits,
  tax: field.minorUnits,
  total: field.minorUnits,
  taxIncluded: z.boolean().check(z.describe('`true` if the other amounts include `tax`')),
  taxes: z.optional(z.array(taxSum).check(z.describe('Tax per rate, as on an invoice'))),
});

/** What gift cards, store credit and points paid. */
export const shownCredit = z.array(
  z.strictObject({
    kind: z.enum(['gift_card', 'store_credit', 'points']),
    accountId: field.id,
    lastFour: z.optional(z.string().check(z.describe('Last four characters of the gift card code'))),
    amount: field.minorUnits,
    points: z.optional(z.int().check(z.describe('Points used for the amount'))),
  }),
);

const shownDelivery = z.union([
  z.strictObject({
    method: z.literal('ship'),
    optionId: field.id,
    fee: field.minorUnits,
    discount: z.optional(field.minorUnits.check(z.describe('Discount on the fee'))),
    tax: z.optional(field.minorUnits.check(z.describe('Tax on the fee after discount'))),
    taxRate: z.optional(z.number()),
    arrivesBy: z.optional(field.instant),
    address: z.optional(field.address),
  }),
  z.strictObject({
    method: z.literal('pickup'),
    optionId: field.id,
    fee: field.minorUnits,
    discount: z.optional(field.minorUnits),
    tax: z.optional(field.minorUnits.check(z.describe('Tax on the fee after discount'))),
    taxRate: z.optional(z.number()),
    locationId: field.code,
    readyBy: z.optional(field.instant),
  }),
  z.strictObject({
    method: z.literal('digital').check(z.describe('Only gift cards, sent as a message')),
    optionId: field.id,
    fee: field.minorUnits,
    tax: z.optional(field.minorUnits),
    taxRate: z.optional(z.number()),
  }),
]);

/** A delivery of some lines of a mixed order. */
export const shownGroup = z.strictObject({
  groupId: field.id,
  lineIds: z.array(field.id),
  method: z.enum(['ship', 'pickup', 'digital']),
  optionId: field.id,
  fee: field.minorUnits.check(z.describe('Before promotions, which count for all groups together')),
  locationId: z.optional(field.code.check(z.describe('Where it is picked up'))),
  arrivesBy: z.optional(field.instant),
  readyBy: z.optional(field.instant),
});

const paymentStatus = z.enum(['pending', 'authorised', 'captured', 'failed', 'refund_pending', 'refunded']);

export const shownPayment = z.strictObject({
  method: field.code.check(z.describe('`cash`, or the name of a payment provider')),
  status: paymentStatus,
  attempt: z.int().check(z.minimum(1), z.describe('Number of the payment attempt')),
  captured: field.minorUnits,
  refunded: field.minorUnits,
  redirectUrl: z.optional(z.string().check(z.describe('URL to send the customer to for payment'))),
  parts: z.optional(
    z
      .array(
        z.strictObject({
          method: field.code,
          amount: field.minorUnits,
          status: paymentStatus,
          redirectUrl: z.optional(z.string()),
        }),
      )
      .check(z.describe('Of an order with several tenders: how each stands')),
  ),
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

/** Texts that go with an order. Personal data: they end with its contact. */
export const orderTexts = {
  giftMessage: z.optional(field.line(300, 'Printed on the packing slip')),
  note: z.optional(field.note.check(z.describe('What the customer asks for'))),
};

export const staffNote = z.optional(field.note.check(z.describe('For staff only')));

export const orderTags = z
  .array(field.code)
  .check(z.maxLength(20), z.describe('For staff only; `GET /v1/orders?tag=` finds them'));

/** Who receives an order, and where; who gets its gift cards, and what was written with it. Personal data. */
export const orderContact = z.strictObject({
  contact,
  address: z.optional(field.address),
  recipients: z.optional(z.array(cardRecipient)),
  ...orderTexts,
  staffNote,
});

const timelineEntry = z.strictObject({
  event: z.string().check(z.describe('`OrderPlaced`, `OrderPaid` …')),
  at: field.instant,
  by: z.enum(['guest', 'customer', 'staff', 'channel', 'system']),
});

export const orderNumber = z
  .string()
  .check(z.describe('Order number shown to people: nine digits and a check digit, such as `482-1903-776`'));

export const holdReason = z.enum(holdReasons).check(z.describe('Why the order is on hold'));
export const releaseReason = z.enum(releaseReasons).check(z.describe('Why it is released'));

export const orderQueue = z
  .enum(orderQueues)
  .check(z.describe('`no_location`: no location can supply the rejected units; reroute or cancel them'));

const shownAttention = z
  .strictObject({ queue: orderQueue, owner: z.string(), since: field.instant })
  .check(
    z.describe('The queue it is in, and the owner of that queue; its other units are shipped meanwhile'),
  );

export const shownOrder = z.strictObject({
  orderId: field.id,
  number: orderNumber,
  version: field.version,
  status: orderStatus,
  fulfilment,
  hold: z.optional(
    z
      .strictObject({ reason: holdReason, since: field.instant })
      .check(z.describe('While it is there, nothing of the order is picked, shipped or handed over')),
  ),
  attention: z.optional(shownAttention),
  channel: field.code,
  customerId: z.optional(field.id),
  cartId: field.id,
  lines: z.array(shownLine),
  delivery: shownDelivery.check(
    z.describe('Delivery of the goods; for a mixed order, the main group with the fees of all groups'),
  ),
  groups: z.optional(
    z.array(shownGroup).check(z.describe('The deliveries of a mixed order; absent when there is one')),
  ),
  totals: shownTotals,
  promotions: z.optional(z.array(appliedPromotion)),
  credit: shownCredit,
  due: field.minorUnits.check(z.describe('`total` minus `credit`: the amount to pay with money')),
  payment: shownPayment,
  contact: z.optional(contact.check(z.describe('Absent once it is erased'))),
  ...orderTexts,
  staffNote,
  tags: z.optional(orderTags),
  placedAt: field.instant,
  expiresAt: z.optional(field.instant.check(z.describe('Unpaid orders expire then; absent once paid'))),
  soldAt: z.optional(field.code),
  cancelReason: z.optional(field.note),
  timeline: z.array(timelineEntry),
});

export const orderRow = z.strictObject({
  orderId: field.id,
  number: orderNumber,
  status: orderStatus,
  fulfilment: z.optional(fulfilment),
  attention: z.optional(shownAttention),
  channel: field.code,
  locations: z.optional(
    z
      .array(field.code)
      .check(z.describe('Where it was sold, its goods come from, or it is picked up; in lists of staff')),
  ),
  customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
  tags: z.optional(orderTags),
  totals: shownTotals,
  units: z.int().check(z.describe('Whole units of all lines')),
  placedAt: field.instant,
  expiresAt: z.optional(
    field.instant.check(z.describe('Its stock is released at this time; absent once paid')),
  ),
});

import * as z from 'zod/mini';
import { scannedLots } from '../lots/schemas.ts';
import * as field from '#shared/contracts/fields.ts';

export const returnStatuses = [
  'requested',
  'approved',
  'received',
  'refused',
  'cancelled',
  'expired',
] as const;
export const returnMethods = ['drop_off', 'courier', 'store', 'keep'] as const;
export const dispositions = [
  'sellable',
  'damaged',
  'quarantine',
  'refurbish',
  'scrap',
  'kept',
  'lost',
  'rejected',
] as const;
export const refusals = [
  'not_as_described',
  'used',
  'proof_missing',
  'window_over',
  'abuse',
  'other',
] as const;

export const reportBases = ['return_date', 'order_date'] as const;
export const reportGroups = ['day', 'month', 'sku', 'reason'] as const;

export const exchangeStatuses = ['open', 'settled', 'payment_due', 'cancelled'] as const;
export const exchangeShipping = ['after_receipt', 'at_once'] as const;

export const reviewReasons = ['high_return_rate', 'rejected_goods', 'worn_goods'] as const;

/** Why staff accept what the policy forbids. */
export const exceptionReasons = [
  'goodwill',
  'late_delivery',
  'shop_error',
  'warranty',
  'recall',
  'other',
] as const;

export const reasonCode = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9_]{0,39}$/, 'a reason has the form too_small'),
    z.describe('A reason of the channel’s return policy, for example `too_small`'),
  );

const days = (least: number, what: string) =>
  z.int().check(z.minimum(least), z.maximum(3650), z.describe(what));

const reason = z.strictObject({
  code: reasonCode,
  name: field.name,
  fault: z
    .enum(['merchant', 'customer'])
    .check(z.describe('Who is at fault; fees are charged only when it is the customer')),
  needsPhoto: z._default(z.boolean(), false),
  windowDays: z.optional(
    days(
      1,
      'For this reason units can be returned so long, also of categories that are not returnable: warranty, recall',
    ),
  ),
});

const usualReasons: z.output<typeof reason>[] = [
  { code: 'too_small', name: 'Too small', fault: 'customer', needsPhoto: false },
  { code: 'too_large', name: 'Too large', fault: 'customer', needsPhoto: false },
  { code: 'changed_mind', name: 'Changed mind', fault: 'customer', needsPhoto: false },
  { code: 'damaged', name: 'Damaged', fault: 'merchant', needsPhoto: true },
  { code: 'wrong_item', name: 'Wrong item', fault: 'merchant', needsPhoto: true },
  { code: 'not_as_described', name: 'Not as described', fault: 'merchant', needsPhoto: false },
];

export const returnPolicyBody = z.strictObject({
  windowDays: z._default(
    days(0, 'Calendar days from delivery or collection; 0: nothing can be returned'),
    30,
  ),
  timeZone: z._default(field.timeZone.check(z.describe('Time zone in which days are counted')), 'UTC'),
  categories: z._default(
    z
      .array(
        z.strictObject({
          category: field.code,
          windowDays: days(
            0,
            'Replaces `windowDays` for this category and its subcategories; 0: not returnable',
          ),
        }),
      )
      .check(z.maxLength(100), z.describe('The first that a product is in holds')),
    [],
  ),
  reasons: z._default(z.array(reason).check(z.minLength(1), z.maxLength(50)), usualReasons),
  approval: z._default(
    z.enum(['automatic', 'staff']).check(z.describe('Who approves what the policy allows')),
    'automatic',
  ),
  review: z._default(
    z
      .strictObject({
        abovePercent: z
          .int()
          .check(
            z.minimum(0),
            z.maximum(100),
            z.describe(
              'Share of bought units that may be returned, in percent; a higher share is reviewed. 100: never',
            ),
          ),
        fromUnits: z
          .int()
          .check(
            z.minimum(1),
            z.maximum(10_000),
            z.describe('Customers who bought fewer units are not reviewed'),
          ),
        rejectedUnits: z
          .int()
          .check(
            z.minimum(0),
            z.maximum(1000),
            z.describe(
              'Number of units that did not match the announced return, from which the customer is reviewed; 0: never',
            ),
          ),
        wornUnits: z._default(
          z
            .int()
            .check(
              z.minimum(0),
              z.maximum(1000),
              z.describe(
                'Number of units that came back used, for a reason that is not the merchant’s fault, from which the customer is reviewed; 0: never',
              ),
            ),
          0,
        ),
      })
      .check(
        z.describe(
          'Signed-in customers whose returns of the last twelve months are unusual: staff approve or refuse their next one',
        ),
      ),
    { abovePercent: 100, fromUnits: 10, rejectedUnits: 0, wornUnits: 0 },
  ),
  answerWithinDays: z._default(days(1, 'Time within which staff answer a request'), 3),
  appealWithinDays: z._default(days(1, 'Time after a refusal within which the customer can appeal it'), 14),
  arriveWithinDays: z._default(days(1, 'Goods of an approved return must arrive within this time'), 21),
  restockingPercent: z._default(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(100),
        z.describe('Percentage of the amount paid, as a whole number, charged when the customer is at fault'),
      ),
    0,
  ),
  returnShippingFee: z._default(
    field.amount.check(z.describe('Charged for a return by courier when the customer is at fault')),
    0,
  ),
  dropOffFee: z._default(
    field.amount.check(
      z.describe('Charged for a return at a parcel point when the customer is at fault; labels included'),
    ),
    0,
  ),
  labels: z.optional(
    z
      .strictObject({
        carrier: field.code.check(z.describe('A carrier with an adapter')),
        locationId: field.code.check(z.describe('Where parcels go')),
        dropOffService: z.optional(field.code.check(z.describe('Service of the carrier for `drop_off`'))),
        courierService: z.optional(
          field.code.check(z.describe('Service of the carrier that collects the parcel, for `courier`')),
        ),
        validDays: z._default(days(1, 'A label that is not used so long ends the return'), 14),
      })
      .check(z.describe('Customers get a label for the way back; without it they send parcels themselves')),
  ),
  instantRefund: z.optional(
    z
      .strictObject({
        fromUnits: z
          .int()
          .check(
            z.minimum(1),
            z.maximum(10_000),
            z.describe('Units bought in the last twelve months, from which a customer is trusted'),
          ),
        mostPercent: z
          .int()
          .check(
            z.minimum(0),
            z.maximum(100),
            z.describe('Highest share of them that was returned, in percent'),
          ),
        mostPerMonth: field.amount.check(
          z.describe('Highest sum of such refunds to one customer in a calendar month (UTC)'),
        ),
      })
      .check(
        z.describe(
          'Signed-in customers who bought enough, return little and never sent anything else are refunded to their tenders at the first scan of their labelled parcel. Goods worth less when they are received make the difference due',
        ),
      ),
  ),
  refundDelivery: z._default(
    z
      .enum(['never', 'when_all_comes_back'])
      .check(
        z.describe(
          'Whether the delivery fee is refunded when the whole order is returned and the merchant is at fault',
        ),
      ),
    'when_all_comes_back',
  ),
  storeCredit: z._default(
    z
      .strictObject({
        bonusPercent: z
          .int()
          .check(
            z.minimum(0),
            z.maximum(100),
            z.describe('Whole percent of the refunded money, rounded down'),
          ),
        bonusMost: field.amount.check(z.describe('Maximum added to one return')),
      })
      .check(
        z.describe('Added to refunds that customers take as store credit; never on what credit paid itself'),
      ),
    { bonusPercent: 0, bonusMost: 0 },
  ),
  exchange: z._default(
    z
      .enum(exchangeShipping)
      .check(
        z.describe(
          'When new goods of an exchange ship: `after_receipt` of the returned ones, or `at_once`; their stock is reserved with the request either way',
        ),
      ),
    'after_receipt',
  ),
  keepBelow: z._default(
    field.amount.check(
      z.describe('Below this amount the customer keeps the goods when the merchant is at fault; 0: never'),
    ),
    0,
  ),
});

export const returnPolicy = z.strictObject({
  channel: field.code,
  version: z
    .int()
    .check(z.minimum(0), z.describe('0: the channel has no policy of its own, the default terms apply')),
  ...returnPolicyBody.shape,
});

const photo = z
  .string()
  .check(
    z.maxLength(1000),
    z.regex(
      /^https:\/\/([a-z0-9-]+\.)+[a-z]{2,24}\/[!-~]*$/i,
      'a photo is a link of the form https://shop.example/photo',
    ),
    z.describe('Where a photograph of the goods was uploaded'),
  );

export const wantedLine = z.strictObject({
  lineId: field.id,
  quantity: field.quantity,
  reason: reasonCode,
  photo: z.optional(photo),
});
export const wantedLines = z.array(wantedLine).check(z.minLength(1), z.maxLength(45));

export const returnMethod = z
  .enum(returnMethods)
  .check(
    z.describe('`drop_off` at a parcel point, by `courier`, in a `store`; `keep` is decided by the policy'),
  );
/** How a caller may send goods back. */
export const chosenReturnMethod = z
  .enum(['drop_off', 'courier', 'store'])
  .check(z.describe('How the goods are returned: at a parcel point, by courier, or in a store'));

export const receivedLine = z.strictObject({
  lineId: field.id,
  quantity: field.quantity,
  lots: scannedLots,
  disposition: z
    .enum(dispositions)
    .check(
      z.describe(
        '`sellable` goes back on sale here, `damaged`, `quarantine` and `refurbish` are on hand but not for sale, `scrap` is disposed of, `kept` stays with the customer; `lost` is refunded although the carrier lost it, which its label shows; `rejected` does not match the announced return and is not refunded',
      ),
    ),
});

export const returnQuote = z.strictObject({
  units: field.minorUnits.check(z.describe('Amount paid for the units, less discounts that no longer apply')),
  delivery: field.minorUnits.check(z.describe('Refunded for the delivery')),
  fees: field.minorUnits.check(z.describe('Charged for handling and return shipping')),
  amount: field.minorUnits.check(
    z.describe(
      'What is refunded: units + delivery − fees, less what new goods of an exchange cost, at most what is still refundable',
    ),
  ),
  bonus: field.minorUnits.check(z.describe('Added to the refund when it is taken as store credit')),
});

/** How the refund is given. */
export const refundTo = z
  .enum(['tenders', 'store_credit'])
  .check(
    z.describe(
      '`tenders`: to the original tenders, last used first; `store_credit`: as store credit, with the bonus of the policy',
    ),
  );

/** How a refund was given. */
export const refundedTo = z
  .enum(['tenders', 'store_credit', 'gift_card'])
  .check(
    z.describe(
      'As `refundTo` of the request; `gift_card`: a new one, for whoever returned it with a gift receipt',
    ),
  );

export const lostDiscounts = z.array(
  z.strictObject({
    promotionId: field.id,
    name: z.string(),
    amount: field.minorUnits.check(z.describe('Discount lost because of all returned units')),
  }),
);

/** New goods for those that come back. */
export const wantedExchange = z.strictObject({
  lines: z
    .array(z.strictObject({ sku: field.sku, quantity: field.quantity }))
    .check(z.minLength(1), z.maxLength(20), z.describe('At today’s price, without promotions')),
  expectedDifference: z.optional(
    z
      .int()
      .check(
        z.minimum(-field.MAX_AMOUNT),
        z.maximum(field.MAX_AMOUNT),
        z.describe('Difference that the preview showed; another one is rejected with 409'),
      ),
  ),
});

const exchangeFigures = {
  cost: field.minorUnits.check(z.describe('What the new goods cost, with tax')),
  difference: field.signedMinorUnits.check(
    z.describe(
      'Cost less the worth of the returned goods: above 0 it is to be paid now, below 0 it is refunded once they are received',
    ),
  ),
};

export const exchangePreview = z.strictObject(exchangeFigures);

const labelView = z.strictObject({
  status: z
    .enum(['unused', 'in_transit', 'delivered', 'lost'])
    .check(z.describe('By what the carrier reported; `lost`: staff decide')),
  carrier: field.code,
  service: z.optional(z.string()),
  trackingNumber: z.optional(z.string()),
  url: z.optional(z.string().check(z.describe('The label, to be printed'))),
  format: z.optional(z.enum(['pdf', 'zpl'])),
  labelledAt: field.instant,
});

const exchangeView = z.strictObject({
  ...exchangeFigures,
  status: z
    .enum(exchangeStatuses)
    .check(
      z.describe(
        '`settled`: the returned goods were received; `payment_due`: they covered less than expected, and the rest is due; `cancelled`: the return ended, and the new goods were cancelled',
      ),
    ),
  ships: z.enum(exchangeShipping),
  lines: z.array(
    z.strictObject({
      lineId: field.id.check(z.describe('The line of the order with the new goods')),
      sku: field.sku,
      quantity: field.quantity,
    }),
  ),
});

export const returnView = z.strictObject({
  returnId: field.id,
  orderId: field.id,
  version: field.version.check(z.describe('Version of all returns of the order; also the ETag')),
  status: z.enum(returnStatuses),
  channel: field.code,
  currency: field.currency,
  lines: z.array(z.strictObject({ ...wantedLine.shape, sku: field.sku })),
  returnMethod,
  refundTo: refundedTo,
  refund: returnQuote,
  requestedAt: field.instant,
  since: field.instant.check(z.describe('When it reached its current status')),
  dueAt: z.optional(
    field.instant.check(z.describe('When staff must have answered, or the goods must have arrived')),
  ),
  receivedAt: z.optional(field.instant),
  locationId: z.optional(field.code),
  received: z.optional(z.array(receivedLine)),
  refusal: z.optional(z.enum(refusals)),
  exceptionReason: z.optional(z.enum(exceptionReasons)),
  exchange: z.optional(exchangeView),
  label: z.optional(labelView),
  instantRefund: z.optional(
    z
      .strictObject({ amount: field.minorUnits, refundedAt: field.instant })
      .check(z.describe('Refunded before the goods came; part of `refund`')),
  ),
  appeal: z.optional(
    z
      .strictObject({
        message: z.optional(z.string().check(z.describe('Absent once the customer’s data is erased'))),
        appealedAt: field.instant,
      })
      .check(z.describe('Why the customer asks for another decision')),
  ),
  review: z.optional(
    z.array(z.enum(reviewReasons)).check(z.describe('Why staff review it; absent when nothing is unusual')),
  ),
});

export const giftCode = field.line(4000, 'What the QR code of the gift receipt says');

export const labelStatuses = ['unused', 'in_transit', 'delivered', 'lost'] as const;

/** A return of a gift, as whoever returns it sees it: no price before the refund is there. */
export const giftReturnView = z.strictObject({
  returnId: field.id,
  status: z.enum(returnStatuses),
  lines: z.array(z.strictObject({ lineId: field.id, name: z.string(), quantity: field.quantity })),
  returnMethod,
  dueAt: z.optional(field.instant.check(z.describe('When the goods must have arrived'))),
  giftCard: z.optional(
    z
      .strictObject({
        accountId: field.id,
        code: z.string(),
        amount: field.minorUnits,
        currency: field.currency,
      })
      .check(z.describe('The refund; once the goods were received')),
  ),
});

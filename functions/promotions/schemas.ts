import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const codes = (most: number) => z.array(field.code).check(z.minLength(1), z.maxLength(most));
const percent = z
  .number()
  .check(z.minimum(0), z.maximum(100), z.describe('12.5 is 12.5 %; at most two decimals'));
const units = z.int().check(z.minimum(1), z.maximum(9999));
const someSkus = z.array(field.sku).check(z.minLength(1), z.maxLength(100));
const someProducts = z.array(field.id).check(z.minLength(1), z.maxLength(100));
const named = {
  skus: z.optional(someSkus),
  products: z.optional(someProducts.check(z.describe('All variants of these products'))),
  categories: z.optional(codes(50).check(z.describe('Products in these categories or their subcategories'))),
};

/** Which goods. */
const selection = z.strictObject({
  ...named,
  except: z.optional(z.strictObject(named)),
  reduced: z.optional(
    z
      .enum(['include', 'exclude'])
      .check(z.describe('`exclude`: without goods below their `compareAt`; `include` by default')),
  ),
});

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day has the form 09:30'));
const day = z.int().check(z.minimum(1), z.maximum(7), z.describe('1 Monday … 7 Sunday (ISO 8601)'));

/** Who gets it, where and when. All that are given have to hold. */
const conditions = z.strictObject({
  channels: z.optional(codes(50)),
  soldAt: z.optional(codes(200).check(z.describe('Sold by staff at one of these locations; never online'))),
  pickedUpAt: z.optional(codes(200)),
  methods: z.optional(z.array(z.enum(['ship', 'pickup'])).check(z.minLength(1), z.maxLength(2))),
  countries: z.optional(z.array(field.country).check(z.minLength(1), z.maxLength(250))),
  groups: z.optional(codes(50).check(z.describe('Customer groups; one of them is enough'))),
  signedInOnly: z.optional(z.boolean()),
  firstPurchaseOnly: z.optional(z.boolean()),
  minimumGoods: z.optional(
    field.amount.check(z.describe('Minimum value of the targeted goods before any promotion')),
  ),
  minimumUnits: z.optional(units),
  hours: z.optional(
    z.strictObject({
      timeZone: field.timeZone,
      days: z.optional(z.array(day).check(z.minLength(1), z.maxLength(7))),
      from: z.optional(time),
      to: z.optional(time.check(z.describe('If it is earlier than `from`, on the next day'))),
    }),
  ),
});

const off = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount: field.amount }),
  z.strictObject({ kind: z.literal('percent'), percent }),
]);

/** What it does. */
const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent }),
  z.strictObject({ kind: z.literal('amount_off_unit'), amount: field.amount }),
  z.strictObject({ kind: z.literal('amount_off_target'), amount: field.amount }),
  z.strictObject({ kind: z.literal('fixed_price'), unitPrice: field.price }),
  z.strictObject({
    kind: z.literal('buy_get'),
    buy: units,
    get: units,
    of: z.optional(selection),
    percent,
    limit: z.optional(units),
    choose: z.optional(z.enum(['cheapest_first', 'cart_order'])),
  }),
  z.strictObject({
    kind: z.literal('bundle'),
    parts: z
      .array(z.strictObject({ sku: field.sku, quantity: units }))
      .check(z.minLength(1), z.maxLength(20)),
    deal: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('price'), price: field.price }),
      z.strictObject({ kind: z.literal('percent'), percent }),
    ]),
    limit: z.optional(units),
  }),
  z.strictObject({
    kind: z.literal('steps'),
    by: z.enum(['goods', 'units']),
    steps: z
      .array(z.strictObject({ from: z.int().check(z.minimum(1), z.maximum(field.MAX_AMOUNT)), off }))
      .check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({ kind: z.literal('gift'), sku: field.sku, quantity: units }),
  z.strictObject({
    kind: z.literal('delivery'),
    options: z.optional(codes(50)),
    deal: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('free') }),
      z.strictObject({ kind: z.literal('amount'), amount: field.amount }),
      z.strictObject({ kind: z.literal('fixed_fee'), fee: field.price }),
    ]),
  }),
]);

const limits = z.strictObject({
  uses: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(1_000_000_000),
        z.describe('Orders in total, counted since the promotion first had a limit'),
      ),
  ),
  usesPerCustomer: z.optional(
    units.check(
      z.describe(
        'Orders per customer, counted by customer id, e-mail address and phone number; buyers without any of them do not get the promotion',
      ),
    ),
  ),
  budget: z.optional(
    field.amount.check(z.describe('Total discount allowed, counted since the promotion first had a limit')),
  ),
});

const promotionFields = {
  name: field.name,
  startsAt: field.instant,
  endsAt: z.optional(field.instant.check(z.describe('End, exclusive'))),
  priority: z._default(
    z.int().check(z.minimum(-1000), z.maximum(1000), z.describe('Higher priority is applied first')),
    0,
  ),
  combines: z._default(
    z
      .enum(['with_all', 'with_delivery', 'with_none'])
      .check(
        z.describe('`with_delivery`: combines with delivery promotions only; `with_none`: does not combine'),
      ),
    'with_all',
  ),
  exclusionGroup: z.optional(
    field.code.check(z.describe('A cart gets only the promotion of the group that saves most')),
  ),
  activation: z._default(z.enum(['automatic', 'coupon']), 'automatic'),
  currency: z.optional(field.currency.check(z.describe('Currency of every amount in the promotion'))),
  conditions: z._default(conditions, {}),
  target: z._default(selection.check(z.describe('Goods it applies to; all goods when empty')), {}),
  effect,
  limits: z.optional(limits),
  afterReturn: z._default(
    z
      .enum(['keep', 'recalculate'])
      .check(
        z.describe(
          'On a return, `keep` refunds what was paid for each unit; `recalculate` applies the promotion again to the goods the customer keeps, and deducts the lost discount from the refund',
        ),
      ),
    'keep',
  ),
};

export const promotionBody = z.strictObject(promotionFields);

export const promotionState = z
  .enum(['draft', 'active', 'paused', 'ended'])
  .check(z.describe('Applies while it is `active` and between its dates'));

const used = z.strictObject({ uses: z.int(), budget: field.minorUnits });

export const promotion = z.strictObject({
  promotionId: field.id,
  ...promotionFields,
  state: promotionState,
  used: z.optional(used.check(z.describe('Orders, and total discount; only if it has or had a limit'))),
  version: field.version,
});

/** What everybody may know of a promotion. */
export const publicPromotion = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  startsAt: field.instant,
  endsAt: z.optional(field.instant),
  needsCoupon: z.boolean(),
  effect: z.enum([
    'percent',
    'amount_off_unit',
    'amount_off_target',
    'fixed_price',
    'buy_get',
    'bundle',
    'steps',
    'gift',
    'delivery',
  ]),
  minimumGoods: z.optional(field.money),
});

/** Letters and digits as customers type them; case, spaces and dashes do not count. */
export const couponCode = z
  .string()
  .check(
    z.maxLength(48),
    z.regex(
      /^[A-Za-z0-9](?:[ -]?[A-Za-z0-9]){3,31}$/,
      'a code has 4 to 32 letters and digits; spaces and dashes between them do not count',
    ),
    z.describe('Coupon code'),
  );

export const couponBody = z.strictObject({
  promotionId: field.id,
  uses: z.optional(
    z
      .int()
      .check(z.minimum(1), z.maximum(1_000_000_000), z.describe('Orders in total; unlimited by default')),
  ),
  isRevoked: z._default(z.boolean().check(z.describe('A revoked code is not valid any more')), false),
});

export const coupon = z.strictObject({
  code: z.string(),
  promotionId: field.id,
  batchId: z.optional(field.id),
  uses: z.optional(z.int()),
  used: z.int().check(z.describe('Orders that use it')),
  isRevoked: z.boolean(),
  version: field.version,
});

/** What one promotion takes off, in minor units. */
export const discount = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  amount: field.minorUnits,
  couponCode: z.optional(z.string().check(z.describe('Coupon code that was used'))),
});

/** The promotion that gives a line for nothing. */
export const gift = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  worth: field.minorUnits.check(z.describe('Price of the gift')),
  couponCode: z.optional(z.string()),
});

/** A promotion that was applied, and what it saves or gives. */
export const appliedPromotion = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  amount: field.minorUnits,
  couponCode: z.optional(z.string()),
});

/** By which tills know vouchers without a network (RFC 8037). */
export const voucherKey = z.strictObject({
  kid: z.string(),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.describe('Public key, base64url')),
});

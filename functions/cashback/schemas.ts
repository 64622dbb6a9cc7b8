import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const codes = (most: number) => z.array(field.code).check(z.minLength(1), z.maxLength(most));
const days = (most: number) => z.int().check(z.minimum(0), z.maximum(most), z.describe('Days'));
const someMoney = field.amount.check(z.minimum(1));

/** Which orders. All that are given have to hold. */
const conditions = z.strictObject({
  channels: z.optional(codes(50)),
  locations: z.optional(codes(200).check(z.describe('Sold by staff, or picked up, at one of these'))),
  methods: z.optional(
    z
      .array(z.enum(['ship', 'pickup', 'digital']))
      .check(z.minLength(1), z.maxLength(3), z.describe('Delivery methods')),
  ),
  groups: z.optional(codes(50).check(z.describe('The customer is in one of these'))),
  firstPurchaseOnly: z.optional(z.boolean()),
});

/** Which goods. */
const target = z.strictObject({
  skus: z.optional(z.array(field.sku).check(z.minLength(1), z.maxLength(100))),
  categories: z.optional(codes(50).check(z.describe('Products in these categories or their subcategories'))),
});

const earn = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('percent'),
    percent: z
      .number()
      .check(
        z.minimum(0.01),
        z.maximum(100),
        z.multipleOf(0.01),
        z.describe('2.5 is 2.5 %; at most two decimals; fractions of a minor unit are dropped'),
      ),
  }),
  z.strictObject({
    kind: z.literal('amount'),
    amount: someMoney.check(z.describe('Applied once per order, at most the value of its goods')),
  }),
]);

const limits = z.strictObject({
  perOrder: z.optional(someMoney.check(z.describe('Maximum for one order'))),
  budget: z.optional(
    someMoney.check(z.describe('Maximum for all orders together; the last order gets the remainder')),
  ),
  perCustomer: z.optional(
    z.strictObject({
      amount: someMoney.check(z.describe('Maximum for one customer in a period')),
      period: z.enum(['day', 'month', 'always']),
      timeZone: z._default(
        field.timeZone.check(z.describe('Time zone in which days and months begin')),
        'Asia/Jakarta',
      ),
    }),
  ),
});

export const cashbackRuleBody = z.strictObject({
  name: field.name,
  startsAt: field.instant,
  endsAt: z.optional(field.instant.check(z.describe('When the rule ends; exclusive'))),
  currency: field.currency.check(
    z.describe('Currency of all amounts; orders in other currencies earn nothing'),
  ),
  conditions: z._default(conditions, {}),
  target: z._default(target.check(z.describe('The goods that earn; everything when empty')), {}),
  earn,
  minimumSpend: z.optional(someMoney.check(z.describe('Minimum paid for the targeted goods'))),
  limits: z._default(limits, {}),
  availableAfterDays: z._default(
    days(365).check(z.describe('Days from payment until it can be spent: the return window')),
    14,
  ),
  validDays: z.optional(
    days(3650).check(
      z.minimum(1),
      z.describe('Days until it expires, counted from when it became available; never when left out'),
    ),
  ),
});

export const cashbackRule = z.strictObject({
  ruleId: field.id,
  version: field.version,
  ...cashbackRuleBody.shape,
  given: field.minorUnits.check(z.describe('Cashback granted so far, less cashback taken back')),
});

import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { exceptionKinds } from './model/price.ts';
import { heldStatuses } from './model/held-price.ts';
import { limits } from './model/price-rule.ts';

/** What a price record says: an amount, and the conditions under which it holds. All that are named must be met. */
export const priceTerms = {
  amount: field.price,
  compareAt: z.optional(
    field.price.check(z.describe('What the price tag compares it with, at least `amount`; minor units')),
  ),
  channel: z.optional(field.code.check(z.describe('Holds in this sales channel only'))),
  locationId: z.optional(
    field.code.check(z.describe('Holds for what is sold or picked up at this location only')),
  ),
  country: z.optional(field.country.check(z.describe('Holds for deliveries to this country only'))),
  customerGroup: z.optional(field.code.check(z.describe('Holds for customers in this segment only'))),
  customerId: z.optional(field.id.check(z.describe('Holds for this customer only; nobody else sees it'))),
  minQuantity: z.optional(field.quantity.check(z.describe('Holds from so many units of a line on'))),
  validFrom: z.optional(field.instant.check(z.describe('First instant at which it holds'))),
  validTo: z.optional(field.instant.check(z.describe('First instant at which it holds no more'))),
};

const reason = z.optional(field.note.check(z.describe('Why, for the history and for whoever approves')));

/** What is said beside the price itself. */
export const priceRemarks = {
  reason,
  override: z.optional(
    z
      .boolean()
      .check(
        z.describe(
          'Differs from other channels on purpose: needs `channel`, `reason` and `validTo`, and keeps the rules all the same',
        ),
      ),
  ),
};

export const priceBody = z.strictObject({ ...priceTerms, ...priceRemarks });

const exceptionKind = z
  .enum(exceptionKinds)
  .check(z.describe('`approved`: let outside a rule; `override`: unlike other channels on purpose'));

/** A record as it is kept. */
export const priceRecord = {
  priceId: field.id,
  ...priceTerms,
  createdAt: field.instant,
  exception: z.optional(exceptionKind),
};

/** Who let a price differ, why, and until when. */
export const priceException = z.strictObject({
  kind: exceptionKind,
  by: z.string().check(z.describe('Who wanted it, for example `staff:sari`')),
  reason: z.optional(field.note),
  until: field.instant,
  approvedBy: z.optional(z.string()),
  changeId: z.optional(field.id.check(z.describe('The price change that was approved'))),
  rules: z.optional(z.array(field.code).check(z.describe('The rules it is outside of'))),
});

export const price = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  ...priceRecord,
  version: field.version.check(
    z.describe('Version of all prices of this SKU in this currency; also the ETag'),
  ),
});

export const priceList = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  prices: z.array(z.strictObject(priceRecord)),
  version: field.version,
});

const shownFields = {
  amount: field.price,
  currency: field.currency,
  priceId: field.id.check(z.describe('Which price record won')),
  compareAt: z.optional(field.minorUnits),
  fallback: z.optional(
    field.code.check(z.describe('The channel whose price it is, when this one has none of its own')),
  ),
};

/** The price that holds, wherever a product is shown. */
export const shownPrice = z.strictObject(shownFields);

/** A price that holds from so many units of a line on. */
export const priceTier = z.strictObject({ from: field.quantity, ...shownFields });

/** A price that waits, or waited, for approval. */
export const heldPrice = z.strictObject({
  changeId: field.id,
  version: field.version,
  status: z.enum(heldStatuses),
  sku: field.sku,
  currency: field.currency,
  priceId: field.id,
  ...priceTerms,
  breaches: z.array(
    z.strictObject({
      rule: field.code,
      limit: z.enum(limits),
      detail: z.string(),
    }),
  ),
  reason,
  requestedBy: z.string(),
  requestedAt: field.instant,
  expiresAt: field.instant.check(z.describe('Nobody can approve it from then on')),
  decidedBy: z.optional(z.string()),
  note: z.optional(field.note),
  until: z.optional(field.instant.check(z.describe('The exception ends then'))),
});

const percent = (description: string) =>
  z.optional(z.int().check(z.minimum(0), z.maximum(99), z.describe(description)));

const ruleFields = {
  channel: z.optional(field.code.check(z.describe('All channels when left out'))),
  category: z.optional(field.code.check(z.describe('All goods when left out'))),
  currency: z.optional(field.currency.check(z.describe('Of `floor` and `ceiling`'))),
  minMarginPercent: percent('(price − cost) / price at least; says nothing of a SKU without a cost'),
  floor: z.optional(field.price),
  ceiling: z.optional(field.price),
  maxChangePercent: z.optional(
    z.int().check(z.minimum(0), z.maximum(1000), z.describe('How far one change may move the public price')),
  ),
  maxGap: z
    .optional(
      z.strictObject({
        channel: field.code,
        percent: z.int().check(z.minimum(0), z.maximum(1000)),
      }),
    )
    .check(z.describe('How far the public price may be from another channel’s')),
  outside: z._default(
    z
      .enum(['refuse', 'hold'])
      .check(z.describe('A price outside is refused, or held until somebody else approves it')),
    'refuse',
  ),
};

export const priceRuleBody = z.strictObject(ruleFields).check(
  z.refine(
    ({ floor, ceiling, currency }) => (floor ?? ceiling) === undefined || currency !== undefined,
    '`floor` and `ceiling` need a `currency`',
  ),
  z.refine(
    ({ floor, ceiling }) => floor === undefined || ceiling === undefined || floor <= ceiling,
    '`floor` is not above `ceiling`',
  ),
);

export const priceRule = z.strictObject({ code: field.code, ...ruleFields, version: field.version });

export const cost = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  cost: field.minorUnits,
  by: z.string(),
  at: field.instant,
  version: field.version,
});

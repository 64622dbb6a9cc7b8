import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { exceptionKinds } from './model/price.ts';
import { heldStatuses } from './model/held-price.ts';
import { limits } from './model/price-rule.ts';

/** What a price record says: an amount, and the conditions under which it holds. All that are named must be met. */
export const priceTerms = {
  amount: field.price,
  compareAt: z.optional(field.price.check(z.describe('Compare-at price, at least `amount`; minor units'))),
  channel: z.optional(field.code.check(z.describe('Applies in this sales channel only'))),
  locationId: z.optional(
    field.code.check(z.describe('Applies to goods sold or picked up at this location only')),
  ),
  country: z.optional(field.country.check(z.describe('Applies to deliveries to this country only'))),
  customerGroup: z.optional(field.code.check(z.describe('Applies to customers in this group only'))),
  customerId: z.optional(
    field.id.check(z.describe('Applies to this customer only; no other customer sees it')),
  ),
  minQuantity: z.optional(field.quantity.check(z.describe('Minimum units of the line'))),
  validFrom: z.optional(field.instant.check(z.describe('Start, inclusive'))),
  validTo: z.optional(field.instant.check(z.describe('End, exclusive'))),
};

const reason = z.optional(field.note.check(z.describe('Reason, shown in the history and to the approver')));

/** What is said beside the price itself. */
export const priceRemarks = {
  reason,
  override: z.optional(
    z
      .boolean()
      .check(
        z.describe(
          'Differs from other channels on purpose: requires `channel`, `reason` and `validTo`; price rules still apply',
        ),
      ),
  ),
};

export const priceBody = z.strictObject({ ...priceTerms, ...priceRemarks });

const exceptionKind = z
  .enum(exceptionKinds)
  .check(
    z.describe(
      '`approved`: violates a rule and was approved; `override`: differs from other channels on purpose',
    ),
  );

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
  by: z.string().check(z.describe('Who requested it, for example `staff:sari`')),
  reason: z.optional(field.note),
  until: field.instant,
  approvedBy: z.optional(z.string()),
  changeId: z.optional(field.id.check(z.describe('Approved price change'))),
  rules: z.optional(z.array(field.code).check(z.describe('Rules it violates'))),
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
  priceId: field.id.check(z.describe('Price record that applies')),
  compareAt: z.optional(field.minorUnits),
  fallback: z.optional(
    field.code.check(z.describe('Channel the price is taken from, when the requested one has none')),
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
  expiresAt: field.instant.check(z.describe('Cannot be approved after this time')),
  decidedBy: z.optional(z.string()),
  note: z.optional(field.note),
  until: z.optional(field.instant.check(z.describe('End of the exception'))),
});

const percent = (description: string) =>
  z.optional(z.int().check(z.minimum(0), z.maximum(99), z.describe(description)));

const ruleFields = {
  channel: z.optional(field.code.check(z.describe('All channels by default'))),
  category: z.optional(field.code.check(z.describe('All goods by default'))),
  currency: z.optional(field.currency.check(z.describe('Currency of `floor` and `ceiling`'))),
  minMarginPercent: percent('Minimum of (price − cost) / price; not checked for a SKU without a cost'),
  floor: z.optional(field.price),
  ceiling: z.optional(field.price),
  maxChangePercent: z.optional(
    z.int().check(z.minimum(0), z.maximum(1000), z.describe('Largest change of the public price at once')),
  ),
  maxGap: z
    .optional(
      z.strictObject({
        channel: field.code,
        percent: z.int().check(z.minimum(0), z.maximum(1000)),
      }),
    )
    .check(z.describe('Largest difference from the public price of another channel')),
  outside: z._default(
    z
      .enum(['refuse', 'hold'])
      .check(z.describe('What happens to a price that violates the rule: refused, or held for approval')),
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
    '`floor` must not be above `ceiling`',
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

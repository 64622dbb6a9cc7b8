import * as z from 'zod/mini';
import * as field from '../../shared/contracts/fields.ts';

/** What a price record says: an amount, and the conditions under which it holds. All that are named must be met. */
export const priceTerms = {
  amount: field.minorUnits,
  compareAt: z.optional(
    field.minorUnits.check(z.describe('What the price tag compares it with, at least `amount`; minor units')),
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

export const priceBody = z.strictObject(priceTerms);

/** A record as it is kept. */
export const priceRecord = { priceId: field.id, ...priceTerms, createdAt: field.instant };

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
  amount: field.minorUnits,
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

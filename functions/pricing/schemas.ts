import * as z from 'zod/mini';
import * as field from '../../shared/contracts/fields.ts';

const terms = {
  amount: field.minorUnits,
  compareAt: z.optional(
    field.minorUnits.check(z.describe('What the price tag compares it with, at least `amount`; minor units')),
  ),
  channel: z.optional(field.code.check(z.describe('Holds in this sales channel only'))),
  validFrom: z.optional(field.instant.check(z.describe('First instant at which it holds'))),
  validTo: z.optional(field.instant.check(z.describe('First instant at which it holds no more'))),
};

export const priceBody = z.strictObject(terms);

const record = { priceId: field.id, ...terms, createdAt: field.instant };

export const price = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  ...record,
  version: field.version.check(
    z.describe('Version of all prices of this SKU in this currency; also the ETag'),
  ),
});

export const priceList = z.strictObject({
  sku: field.sku,
  currency: field.currency,
  prices: z.array(z.strictObject(record)),
  version: field.version,
});

/** The price that holds, wherever a product is shown. */
export const shownPrice = z.strictObject({
  amount: field.minorUnits,
  currency: field.currency,
  priceId: field.id.check(z.describe('Which price record won')),
  compareAt: z.optional(field.minorUnits),
});

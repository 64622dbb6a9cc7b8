import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import {
  choices,
  gtin,
  kit,
  overrides,
  productFields,
  publish,
  soldAsGiftCard,
  url,
  variantFields,
} from '../catalog/schemas.ts';
import { locationBody } from '../channels/schemas.ts';
import { band } from '../inventory/schemas.ts';
import { priceTier, shownPrice } from '../pricing/schemas.ts';

export const availability = z.strictObject({
  available: z.int().check(z.describe('Units the channel can promise over all its locations')),
  inStock: z.boolean(),
  band,
  asOf: field.instant.check(z.describe('When this was true')),
});

export const product = z.strictObject({
  productId: field.id,
  version: field.version,
  ...productFields,
  imageUrl: z.optional(url),
  variants: z.array(
    z.strictObject({
      ...variantFields,
      price: z.optional(shownPrice),
      lowest30: z.optional(
        field.minorUnits.check(
          z.describe(
            'The lowest price of the thirty days before the reduction began, when the price is reduced',
          ),
        ),
      ),
      priceTiers: z.optional(
        z.array(priceTier).check(z.describe('Prices by quantity, when there is more than one')),
      ),
      availability: z.optional(availability),
    }),
  ),
  channel: z.optional(
    field.code.check(z.describe('The sales channel whose texts, prices and stock are shown')),
  ),
  publish: z.optional(publish.check(z.describe('For staff'))),
  overrides: z.optional(overrides.check(z.describe('For staff'))),
});

export const skuView = z.strictObject({
  sku: field.sku,
  askedFor: z.optional(field.sku.check(z.describe('The other name of the SKU that was asked for'))),
  productId: field.id,
  name: field.name,
  variantName: z.optional(field.name),
  options: choices,
  gtin: z.optional(gtin),
  taxClass: field.code,
  imageUrl: z.optional(url),
  kit: z.optional(kit),
  giftCard: z.optional(soldAsGiftCard),
  status: z.enum(['active', 'retired']),
  channel: field.code,
  price: z.optional(shownPrice),
  availability,
});

export const productRow = z.strictObject({
  productId: field.id,
  name: field.name,
  sku: field.sku.check(z.describe('The first variant, whose price is shown')),
  variants: z.int().check(z.describe('How many variants there are to choose from')),
  brand: z.optional(field.name),
  category: z.optional(field.code),
  imageUrl: z.optional(url),
  price: z.optional(shownPrice),
  availability: availability.check(z.describe('Of all variants together')),
});

export const productPage = z.extend(field.pageOf(productRow), {
  asOf: field.instant.check(z.describe('When the index last heard of changes')),
});

export const locationRow = z.strictObject({
  code: field.code,
  ...locationBody.shape,
  version: field.version,
  distanceKm: z.optional(z.number().check(z.describe('From the point asked for, along the earth’s surface'))),
  availableToPromise: z.optional(z.int().check(z.describe('Units of the SKU the channel can promise here'))),
  readyBy: z.optional(field.instant.check(z.describe('When goods ordered now can be picked up'))),
});

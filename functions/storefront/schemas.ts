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
  orderQuantity,
  url,
  variantFields,
} from '../catalog/schemas.ts';
import { locationBody } from '../channels/schemas.ts';
import { band } from '../inventory/schemas.ts';
import { priceTier, shownPrice } from '../pricing/schemas.ts';
import { ratingSummary } from '../reviews/schemas.ts';

export const availability = z.strictObject({
  available: z.int().check(z.describe('Units the channel can promise over all its locations')),
  inStock: z.boolean(),
  band,
  asOf: field.instant.check(z.describe('Time of these figures')),
});

/** Each is named like its file. */
export const feedNames = [
  'google-products.xml',
  'google-local-inventory.tsv',
  'meta-catalogue.csv',
  'sitemap.xml',
] as const;

export const productUrl = z
  .string()
  .check(
    z.maxLength(500),
    z.regex(
      /^https?:\/\/[^\s{}]+\/[^\s{}]*\{productId\}(?:[^\s{}]|\{sku\})*$/,
      'productUrl has the form https://shop.example/p/{productId}?sku={sku}',
    ),
    z.describe(
      'Addresses of product pages, with `{productId}` and `{sku}`; default: the shop of this deployment',
    ),
  );

const rating = z.optional(ratingSummary.check(z.describe('Absent while no review is published')));

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
  rating,
  channel: z.optional(
    field.code.check(z.describe('The sales channel whose texts, prices and stock are shown')),
  ),
  structuredData: z.optional(
    z
      .record(z.string(), z.unknown())
      .check(
        z.describe('With `structuredData=true`: JSON-LD of schema.org/ProductGroup, to embed in a page'),
      ),
  ),
  publish: z.optional(publish.check(z.describe('For staff'))),
  overrides: z.optional(overrides.check(z.describe('For staff'))),
});

export const skuView = z.strictObject({
  sku: field.sku,
  askedFor: z.optional(field.sku.check(z.describe('The requested alias of the SKU'))),
  productId: field.id,
  name: field.name,
  variantName: z.optional(field.name),
  options: choices,
  gtin: z.optional(gtin),
  taxClass: field.code,
  imageUrl: z.optional(url),
  kit: z.optional(kit),
  giftCard: z.optional(soldAsGiftCard),
  orderQuantity: z.optional(orderQuantity.check(z.describe('How many units one order may have here'))),
  status: z.enum(['active', 'retired']),
  channel: field.code,
  price: z.optional(shownPrice),
  availability,
});

export const productRow = z.strictObject({
  productId: field.id,
  name: field.name,
  sku: field.sku.check(z.describe('The first variant, whose price is shown')),
  variants: z.int().check(z.describe('Number of variants to choose from')),
  brand: z.optional(field.name),
  category: z.optional(field.code),
  imageUrl: z.optional(url),
  price: z.optional(shownPrice),
  rating,
  availability: availability.check(z.describe('Of all variants together')),
});

const facetValue = z.strictObject({ value: z.string(), count: z.int() });

export const facets = z.strictObject({
  total: z.int().check(z.describe('Results of the whole list')),
  inStock: z.int().check(z.describe('Results with `inStock=true`')),
  price: z
    .nullable(z.strictObject({ from: field.minorUnits, to: field.minorUnits }))
    .check(z.describe('Lowest and highest price; null when nothing has a price')),
  categories: z
    .array(z.strictObject({ value: field.code, name: z.string(), count: z.int() }))
    .check(z.describe('Products also count for the parent categories')),
  brands: z.array(facetValue),
  attributes: z.array(z.strictObject({ name: z.string(), values: z.array(facetValue) })),
});

export const productPage = z.extend(field.pageOf(productRow), {
  asOf: field.instant.check(z.describe('When the index was last checked for changes')),
  facets: z.optional(
    facets.check(z.describe('With `facets=true`: how many results there are when a value is chosen')),
  ),
});

export const locationRow = z.strictObject({
  code: field.code,
  ...locationBody.shape,
  version: field.version,
  distanceKm: z.optional(z.number().check(z.describe('From the requested point, along the earth’s surface'))),
  availableToPromise: z.optional(z.int().check(z.describe('Units of the SKU the channel can promise here'))),
  readyBy: z.optional(field.instant.check(z.describe('When goods ordered now can be picked up'))),
});

export const nearPoint = z
  .string()
  .check(
    z.regex(
      /^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/,
      'near has the form latitude,longitude, for example -6.1754,106.8272',
    ),
    z.describe('Latitude,longitude in degrees'),
  );

export const radiusKm = z._default(field.numberInQuery(0, 20_040, 'Kilometres around `near`'), 50);

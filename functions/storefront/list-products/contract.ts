import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, flagInQuery, pageQuery, wholeNumberInQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { nearPoint, productPage, radiusKm } from '../schemas.ts';

const price = (description: string) =>
  z.optional(wholeNumberInQuery(0, Number.MAX_SAFE_INTEGER, `${description}, in minor units`));

const several = (maximum: number, description: string) =>
  z.optional(z.string().check(z.minLength(1), z.maxLength(maximum), z.describe(description)));

export const ListProducts = defineRoute({
  operationId: 'listProducts',
  method: 'GET',
  path: '/v1/products',
  summary: 'List and search the products of a channel.',
  description:
    'Answered from an index in memory: a change is visible within two seconds on one machine, within ten on AWS; `asOf` says how old the index is. With `q`, every word must be found in names, brands, categories, attributes, codes or descriptions: by prefix, by a synonym, or with one typing error in words of four letters and two in words of eight. Products found with typing errors rank below the others. A category includes its subcategories. Without `channel`: a machine client’s own, otherwise `web` or the first that sells.',
  access: access.public,
  query: z.strictObject({
    channel: z.optional(code),
    category: z.optional(code),
    q: z.optional(z.string().check(z.minLength(1), z.maxLength(200), z.describe('Words to search for'))),
    brand: several(1000, 'One brand, or several separated by `|`'),
    attributes: several(
      1000,
      'Attributes as name:value, separated by `|`: `Material:Cotton|Size:M|Size:L`. Values of one name are alternatives',
    ),
    minPrice: price('The lowest price to list'),
    maxPrice: price('The highest price to list'),
    inStock: z._default(flagInQuery('Only products in stock in the channel'), false),
    near: z.optional(
      nearPoint.check(z.describe('Latitude,longitude: only what is in stock within `radiusKm` of it')),
    ),
    radiusKm,
    sort: z.optional(
      z
        .enum(['relevance', 'name', 'price_asc', 'price_desc', 'newest'])
        .check(z.describe('`relevance` with `q`, otherwise `name`, when left out')),
    ),
    facets: z._default(flagInQuery('Also count the results by category, brand, price and attribute'), false),
    ...pageQuery,
  }),
  callsPerAddress: 1200,
  sharedFor: 5,
  responses: { 200: productPage },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, catalogErrors.CATEGORY_NOT_FOUND],
});

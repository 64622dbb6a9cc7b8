import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../errors.ts';
import { productBody, storedProduct } from '../schemas.ts';

export const PutProduct = defineRoute({
  operationId: 'putProduct',
  method: 'PUT',
  path: '/v1/products/{productId}',
  summary: 'Create or update a product with its variants, channels and texts.',
  description:
    'Replaces the whole product. A variant that is omitted is retired: its SKU stays reserved permanently and its GTIN can be used again. To rename a SKU, add the new code to `aliases`. Sending the stored content again returns 200 with the same version.',
  access: access.staff('catalog.write'),
  params: z.strictObject({ productId: id }),
  body: productBody,
  responses: { 200: storedProduct, 201: storedProduct },
  errors: [
    catalogErrors.SKU_TAKEN,
    catalogErrors.GTIN_TAKEN,
    catalogErrors.DUPLICATE_OPTIONS,
    catalogErrors.OPTION_VALUE_IN_USE,
    catalogErrors.OPTION_UNKNOWN,
    catalogErrors.INVALID_KIT,
    catalogErrors.CATEGORY_NOT_FOUND,
    catalogErrors.PRODUCT_TOO_LARGE,
    channelsErrors.CHANNEL_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Kemeja batik parang',
    category: 'shirts',
    options: [{ name: 'Size', values: ['M', 'L'] }],
    variants: [
      { sku: 'BATIK-PARANG-M', options: { Size: 'M' }, gtin: '9521234543213' },
      { sku: 'BATIK-PARANG-L', options: { Size: 'L' } },
    ],
    publish: { web: {}, app: { from: '2027-01-01T00:00:00Z' } },
  },
});

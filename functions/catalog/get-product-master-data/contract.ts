import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../errors.ts';
import { storedProduct } from '../schemas.ts';

export const GetProductMasterData = defineRoute({
  operationId: 'getProductMasterData',
  method: 'GET',
  path: '/v1/products/{productId}/master-data',
  summary: 'Get a product as it is stored: all channels, texts and variants.',
  description:
    'What `PUT /v1/products/{productId}` takes, with the version for `If-Match`: change fields of it and send it back. It has neither prices nor stock.',
  access: access.staff('catalog.read'),
  params: z.strictObject({ productId: id }),
  responses: { 200: storedProduct },
  errors: [catalogErrors.PRODUCT_NOT_FOUND],
  etag: true,
});

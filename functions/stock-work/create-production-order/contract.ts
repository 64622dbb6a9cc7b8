import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, quantity, sku } from '#shared/contracts/fields.ts';
import { productionOrder } from '../schemas.ts';

export const CreateProductionOrder = defineRoute({
  operationId: 'createProductionOrder',
  method: 'POST',
  path: '/v1/production-orders',
  summary: 'Create a production order that makes goods of components.',
  description:
    'It moves no stock: components are used up and goods come in with each completion, at the same location.',
  access: access.staff('stock-work.write'),
  body: z
    .strictObject({
      locationId: code,
      sku: sku.check(z.describe('The goods')),
      quantity,
      components: z
        .array(
          z.strictObject({
            sku,
            perUnit: z.int().check(z.minimum(1), z.maximum(999), z.describe('Units for one of the goods')),
          }),
        )
        .check(
          z.minLength(1),
          z.maxLength(20),
          z.refine(
            (components) => new Set(components.map((each) => each.sku)).size === components.length,
            'a SKU is listed twice',
          ),
        ),
    })
    .check(
      z.refine((body) => body.components.every((each) => each.sku !== body.sku), {
        error: 'goods cannot be a component of themselves',
        path: ['components'],
      }),
    ),
  responses: { 201: productionOrder },
  errors: [channelsErrors.LOCATION_NOT_FOUND, catalogErrors.SKU_NOT_FOUND],
  etag: true,
  example: {
    locationId: 'jakarta-kemang',
    sku: 'GIFT-BOX',
    quantity: 10,
    components: [
      { sku: 'BATIK-M', perUnit: 1 },
      { sku: 'BOX', perUnit: 1 },
    ],
  },
});

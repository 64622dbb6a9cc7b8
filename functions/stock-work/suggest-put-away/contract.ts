import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { binId } from '../schemas.ts';

export const SuggestPutAway = defineRoute({
  operationId: 'suggestPutAway',
  method: 'POST',
  path: '/v1/locations/{locationId}/put-away',
  summary: 'Suggest a bin for each SKU that arrived.',
  description:
    'A SKU keeps its bin. The others get free bins nearest to the packing table, best sellers of the last four weeks first. Nothing is saved: put each SKU into its bin with `putSkuBin`.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ locationId: code }),
  body: z.strictObject({ skus: z.array(sku).check(z.minLength(1), z.maxLength(30)) }),
  responses: {
    200: z.strictObject({
      data: z.array(
        z.strictObject({
          sku,
          binId: z.optional(binId.check(z.describe('Absent: no bin has room'))),
          unitsPerWeek: z.number(),
          isKept: z.boolean().check(z.describe('True: the SKU has this bin already')),
        }),
      ),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND, catalogErrors.SKU_NOT_FOUND],
  example: { skus: ['BATIK-M', 'BATIK-L'] },
});

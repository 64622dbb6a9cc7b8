import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { bin } from '../schemas.ts';

export const ListBins = defineRoute({
  operationId: 'listBins',
  method: 'GET',
  path: '/v1/locations/{locationId}/bins',
  summary: 'List the bins of a location in walking order, with their SKUs.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ locationId: code }),
  responses: {
    200: z.strictObject({ data: z.array(z.extend(bin, { skus: z.array(sku) })) }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});

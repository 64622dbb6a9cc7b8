import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { binId, skuBin } from '../schemas.ts';

export const PutSkuBin = defineRoute({
  operationId: 'putSkuBin',
  method: 'PUT',
  path: '/v1/inventory/{locationId}/{sku}/bin',
  summary: 'Assign a SKU to a bin.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: z.strictObject({ binId }),
  responses: { 200: skuBin, 201: skuBin },
  errors: [channelsErrors.LOCATION_NOT_FOUND, catalogErrors.SKU_NOT_FOUND, stockWorkErrors.BIN_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { binId: 'A-01' },
});

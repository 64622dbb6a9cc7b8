import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { shownLot } from '../schemas.ts';

export const ListLots = defineRoute({
  operationId: 'listLots',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}/lots',
  summary: 'List the lots of a SKU at a location, first expired first.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  responses: { 200: z.strictObject({ data: z.array(shownLot) }) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});

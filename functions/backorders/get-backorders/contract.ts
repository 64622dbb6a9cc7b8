import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { shownBackorders } from '../schemas.ts';

export const GetBackorders = defineRoute({
  operationId: 'getBackorders',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}/backorders',
  summary: 'Get the back-orders of a SKU at a location.',
  description: 'The rule, the stock on its way, and the queue with the date promised to each order.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  responses: { 200: shownBackorders },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  etag: true,
});

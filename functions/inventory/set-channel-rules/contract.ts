import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelRules, channelRulesBody } from '../channel-rules-schemas.ts';
import { inventoryErrors } from '../errors.ts';

export const SetChannelRules = defineRoute({
  operationId: 'setChannelRules',
  method: 'PUT',
  path: '/v1/inventory/{locationId}/{sku}/channel-rules',
  summary: 'Set the channel rules of a SKU at a location.',
  description:
    'Replaces all rules of the SKU at the location: pools that only one channel may sell, and units hidden from a channel. Units move between pools in the same transaction; the total does not change. Send the version of the rules as If-Match, 0 for the first ones.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: channelRulesBody,
  responses: { 200: channelRules },
  errors: [
    inventoryErrors.STOCK_NOT_FOUND,
    inventoryErrors.POOLS_EXCEED_STOCK,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: { channels: { web: { pool: 5 }, marketplace: { buffer: { percent: 10 }, capPercent: 50 } } },
});

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
  summary: 'Set units aside for a channel, or hide some from it.',
  description:
    'Replaces all rules of the SKU at the location. Pools are moved in one transaction with the rules; the sum of stock stays. If-Match is the version of the rules, 0 before there were any.',
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

import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelRulesBody } from '../channel-rules-schemas.ts';
import { inventoryErrors } from '../errors.ts';

const sellable = z.int().check(z.minimum(0));

export const PreviewChannelRules = defineRoute({
  operationId: 'previewChannelRules',
  method: 'POST',
  path: '/v1/inventory/{locationId}/{sku}/channel-rules/preview',
  summary: 'Preview channel rules of a SKU at a location.',
  description:
    'Units that each channel of the location could sell there now, and with these rules. Refuses what `PUT …/channel-rules` would refuse. Changes nothing.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: channelRulesBody,
  responses: {
    200: z.strictObject({
      sku,
      locationId: code,
      channels: z.array(
        z.strictObject({
          channel: code,
          now: sellable.check(z.describe('Units the channel can sell here now')),
          then: sellable.check(z.describe('Units it could sell here with these rules')),
        }),
      ),
    }),
  },
  errors: [
    inventoryErrors.STOCK_NOT_FOUND,
    inventoryErrors.POOLS_EXCEED_STOCK,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  example: { channels: { web: { pool: 5 }, marketplace: { buffer: { percent: 10 }, capPercent: 50 } } },
});

import * as z from 'zod/mini';
import { code, flagInQuery, pageOf, sku, wholeNumberInQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { locationRow, nearPoint, radiusKm } from '../schemas.ts';

export const ListLocations = defineRoute({
  operationId: 'listLocations',
  method: 'GET',
  path: '/v1/locations',
  summary: 'List locations, nearest first.',
  description:
    'Without `near`, all locations in the order of their codes. With `near`, those within `radiusKm` (default 50), nearest first; locations without coordinates are left out. With `sku` and `channel`, only locations where the channel can promise the quantity now. With `pickup=true`, only locations that offer pick-up and are open long enough within three days; `readyBy` says when the goods are ready.',
  access: access.public,
  query: z.strictObject({
    near: z.optional(nearPoint),
    radiusKm,
    kind: z.optional(z.enum(['store', 'warehouse', 'supplier'])),
    sku: z.optional(sku),
    quantity: z._default(wholeNumberInQuery(1, 9999, 'Units wanted of the SKU'), 1),
    channel: z.optional(code.check(z.describe('Only its locations; required with `sku`'))),
    pickup: z._default(flagInQuery('Only where goods can be picked up'), false),
  }),
  sharedFor: 5,
  responses: { 200: pageOf(locationRow) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});

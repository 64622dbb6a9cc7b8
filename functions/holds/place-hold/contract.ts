import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { dropsErrors } from '../../drops/errors.ts';
import { code, duration, id, quantity, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../../inventory/errors.ts';
import { holdsErrors } from '../errors.ts';
import { hold } from '../schemas.ts';

export const PlaceHold = defineRoute({
  operationId: 'placeHold',
  method: 'POST',
  path: '/v1/holds',
  summary: 'Place a hold.',
  description:
    'Reserves stock for a customer without an order, for example during a phone call. Staff may hold for up to three days, a channel’s machine client for one day, a signed-in customer for one hour; guests cannot hold stock. A hold can be extended once, released, or spent by a checkout. For a kit, its parts are held. Quantities above the order limits of the channel are rejected.',
  access: access.mixed({ staffScope: 'orders.write', signedIn: true }),
  body: z.strictObject({
    channel: code,
    locationId: z.optional(
      code.check(
        z.describe('Hold only at this location; defaults to the channel’s locations in their order'),
      ),
    ),
    lines: z.array(z.strictObject({ sku, quantity })).check(z.minLength(1), z.maxLength(45)),
    expiresIn: z._default(duration, 'PT30M'),
    owner: z.optional(
      id.check(z.describe('`customer:<customerId>`, or a reference of your own. No personal data')),
    ),
  }),
  responses: { 201: hold },
  errors: [
    inventoryErrors.INSUFFICIENT_STOCK,
    holdsErrors.HOLD_TOO_LONG,
    dropsErrors.NOT_SERVED_YET,
    catalogErrors.SKU_NOT_FOUND,
    catalogErrors.QUANTITY_NOT_ALLOWED,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  etag: true,
  example: {
    channel: 'phone',
    lines: [{ sku: 'BATIK-M', quantity: 1 }],
    expiresIn: 'PT2H',
    owner: 'call-4711',
  },
});

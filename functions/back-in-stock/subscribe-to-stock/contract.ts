import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, email, name, phone, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { backInStockErrors } from '../errors.ts';
import { stockSubscription } from '../schemas.ts';

const locale = z
  .string()
  .check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a locale has the form id or id-ID'), z.describe('Language'));

export const SubscribeToStock = defineRoute({
  operationId: 'subscribeToStock',
  method: 'POST',
  path: '/v1/stock-subscriptions',
  summary: 'Create a back-in-stock subscription.',
  description:
    'Subscribers get one message, which ends the subscription: oldest first, two people per available unit, and the next ones 15 minutes later for the units that are left. A guest leaves an address; a signed-in customer is reached at the address in their profile unless they give one. An unverified address first gets a confirmation request, and nothing else until it is confirmed. At most 120 subscriptions an hour from one caller, and 20 a day for one address. Staff and machine clients subscribe for a person with the address in `contact`, as guests do.',
  access: access.mixed(),
  body: z.strictObject({
    channel: code,
    sku,
    locationId: z.optional(
      code.check(z.describe('Notify only when this store has it; any location of the channel when left out')),
    ),
    contact: z.optional(
      z.strictObject({
        name: z.optional(name),
        email: z.optional(email),
        phone: z.optional(phone),
        locale: z.optional(locale),
      }),
    ),
  }),
  callsPerAddress: 100,
  responses: { 201: stockSubscription },
  errors: [
    backInStockErrors.AVAILABLE_NOW,
    backInStockErrors.CONTACT_REQUIRED,
    backInStockErrors.TOO_MANY_SUBSCRIPTIONS,
    catalogErrors.SKU_NOT_FOUND,
    channelsErrors.CHANNEL_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  etag: true,
  example: { channel: 'web', sku: 'BATIK-M', contact: { email: 'guest@example.com' } },
});

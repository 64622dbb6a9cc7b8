import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { behaviourErrors } from '../errors.ts';

export const TrackEvents = defineRoute({
  operationId: 'trackEvents',
  method: 'POST',
  path: '/v1/events',
  summary: 'Send behaviour events.',
  description:
    'Up to 25 events, put on the bus with source `satu.behaviour` and their name as type: triggers of journeys. Shoppers send the names of Segment’s e-commerce specification; a signed-in customer is the customer of their events, whatever they send. Staff and machine clients with journeys.write may send any name, for any customer. Best effort: an event may be lost, and comes once more when the request is repeated with another messageId. Send consented behaviour only, and no personal data.',
  access: access.mixed({ staffScope: 'journeys.write' }),
  body: z.strictObject({
    channel: field.code,
    batch: z
      .array(
        z.strictObject({
          messageId: field.id.check(z.describe('The same for the same event; journeys enter once for it')),
          event: field.line(128, 'Name, for example `Product Viewed`'),
          anonymousId: z.optional(
            field.id.check(
              z.describe(
                'Random, of one browser. What a guest did under it in the last two days becomes the customer’s once a signed-in call names it',
              ),
            ),
          ),
          customerId: z.optional(field.id.check(z.describe('Staff and machine clients only'))),
          timestamp: z.optional(field.instant.check(z.describe('Now by default'))),
          properties: z._default(
            z.record(z.string().check(z.maxLength(64)), z.unknown()).check(z.describe('8 KB at most')),
            {},
          ),
        }),
      )
      .check(z.minLength(1), z.maxLength(25)),
  }),
  responses: { 202: z.strictObject({ accepted: z.int() }) },
  errors: [
    channelsErrors.CHANNEL_NOT_FOUND,
    behaviourErrors.EVENT_NAME_REFUSED,
    behaviourErrors.EVENT_TOO_LARGE,
  ],
  callsPerAddress: 300,
  example: {
    channel: 'web',
    batch: [{ messageId: 'm-1', event: 'Product Viewed', properties: { sku: 'KOPI-250' } }],
  },
});

import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, duration, id, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { builtInNames } from '../model/built-in-journeys.ts';
import { journeysErrors } from '../errors.ts';
import { journey } from '../schemas.ts';

export const StartBuiltInJourney = defineRoute({
  operationId: 'startBuiltInJourney',
  method: 'POST',
  path: '/v1/built-in-journeys/{name}',
  summary: 'Switch on a built-in journey.',
  description:
    'Creates the journey `satu-{name}` with its template, in Indonesian and English. Both are changed, paused and stopped like any other; one that exists stays as it is. `birthday` and `points-expiring` also begin a daily campaign of the same id.',
  access: access.staff('journeys.write'),
  params: z.strictObject({ name: z.enum(builtInNames).check(z.describe('Which one')) }),
  body: z.strictObject({
    channel: code.check(z.describe('Whose brand its messages have')),
    promotionId: z.optional(
      id.check(
        z.describe('Promotion that needs a coupon: `first-purchase`, `win-back` and `birthday` give a code'),
      ),
    ),
    sku: z.optional(sku.check(z.describe('Of `replenishment`: what is used up'))),
    after: z.optional(duration.check(z.describe('Of `replenishment`: how soon; P30D by default'))),
    points: z.optional(
      z
        .int()
        .check(
          z.minimum(1),
          z.maximum(100_000),
          z.describe('Of the missions: points they bring; 50 by default'),
        ),
    ),
  }),
  responses: { 200: journey, 201: journey },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, journeysErrors.TOO_MANY_JOURNEYS],
  etag: true,
  example: { channel: 'web' },
});

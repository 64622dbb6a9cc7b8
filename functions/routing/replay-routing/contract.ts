import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { date, routingRules } from '../../channels/schemas.ts';
import { code, minorUnits } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

const figures = z.strictObject({
  orders: z.int(),
  parcels: z.int(),
  splitRate: z.number().check(z.describe('Share of orders with more than one parcel, 0 to 1')),
  meanDistanceKm: z.optional(z.number().check(z.describe('Per parcel whose distance is known'))),
  cost: minorUnits,
  unroutedUnits: z.int(),
});

export const ReplayRouting = defineRoute({
  operationId: 'replayRouting',
  method: 'POST',
  path: '/v1/routing/replays',
  summary: 'Replay the routing of a day with other rules.',
  description:
    'Writes nothing. Routes the shipped orders of the channel that were placed on the day (UTC), at most 500, in their order, by the rules of the channel and by `rules`, and compares both. Each starts from the current stock plus the units that those orders used.',
  access: access.staff('inventory.read'),
  body: z.strictObject({ channel: code, day: date, rules: routingRules }),
  responses: {
    200: z.strictObject({
      isComplete: z.boolean().check(z.describe('False: the day had more orders than can be replayed')),
      before: figures,
      after: figures,
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  example: { channel: 'web', day: '2026-11-26', rules: { order: ['distance'] } },
});

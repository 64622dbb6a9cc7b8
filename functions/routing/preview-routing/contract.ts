import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { routingRules } from '../../channels/schemas.ts';
import { address, amount, code, quantity, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { routingPlan } from '../schemas.ts';

export const PreviewRouting = defineRoute({
  operationId: 'previewRouting',
  method: 'POST',
  path: '/v1/routing/preview',
  summary: 'Preview the routing of an order.',
  description:
    'Uses the current stock and capacity, and reserves nothing. With `rules`, those are used instead of the rules of the channel. Every location of the channel is a parcel or is rejected with a reason.',
  access: access.staff('inventory.read'),
  body: z.strictObject({
    channel: code,
    lines: z
      .array(
        z.strictObject({
          sku,
          quantity,
          value: z.optional(amount.check(z.describe('Per unit; defaults to 0'))),
        }),
      )
      .check(z.minLength(1), z.maxLength(45)),
    address: z.optional(
      z.pick(address, { city: true, province: true, country: true, latitude: true, longitude: true }),
    ),
    rules: z.optional(routingRules),
  }),
  responses: { 200: routingPlan },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  example: {
    channel: 'web',
    lines: [{ sku: 'BATIK-M', quantity: 2 }],
    address: { city: 'Bandung', country: 'ID' },
  },
});

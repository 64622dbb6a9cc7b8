import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, flagInQuery, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { band } from '../schemas.ts';

const units = z.int();

export const GetAvailability = defineRoute({
  operationId: 'getAvailability',
  method: 'GET',
  path: '/v1/availability',
  summary: 'Get the availability of a SKU in a channel.',
  description:
    'Read from stock, not from a cache. 0 for a SKU that was never stocked or that the channel does not sell. With `explain=true`, shows every term of the sum, and why a location is excluded. Accepts other names of a SKU.',
  access: access.public,
  query: z.strictObject({
    sku,
    channel: code,
    near: z.optional(
      z
        .string()
        .check(z.regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, 'near has the form latitude,longitude')),
    ),
    explain: z._default(flagInQuery('Show every term'), false),
  }),
  responses: {
    200: z.strictObject({
      sku,
      askedFor: z.optional(sku.check(z.describe('The requested alias'))),
      channel: code,
      total: units.check(z.describe('Units the channel can promise over all its locations')),
      band,
      threshold: z.optional(
        units.check(z.describe('Deducted from the total; the channel does not show them')),
      ),
      parts: z.optional(
        z
          .array(z.strictObject({ sku, quantity: units, total: units }))
          .check(z.describe('Components of the kit; the total is limited by the scarcest component')),
      ),
      locations: z.array(
        z.strictObject({
          locationId: code,
          availableToPromise: units,
          distanceKm: z.optional(z.number()),
          terms: z.optional(z.record(z.string(), units)),
          parts: z.optional(
            z
              .array(z.strictObject({ sku, availableToPromise: units, terms: z.record(z.string(), units) }))
              .check(z.describe('For a kit, the units its components allow here')),
          ),
          excluded: z.optional(z.string().check(z.describe('Why this location is excluded'))),
        }),
      ),
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, catalogErrors.SKU_NOT_FOUND],
});

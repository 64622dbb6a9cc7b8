import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { priceRecord, shownPrice } from '../schemas.ts';

export const ExplainPrice = defineRoute({
  operationId: 'explainPrice',
  method: 'GET',
  path: '/v1/prices/{sku}/{currency}/explain',
  summary: 'Explain a price.',
  description:
    'Candidates are listed in order of precedence: the first one whose conditions are met applies. `because` is the condition that is not met, or the reason why another record ranks higher. `customer` and `groups` are taken as given; they need not exist.',
  access: access.staff('prices.write'),
  params: z.strictObject({ sku: field.sku, currency: field.currency }),
  query: z.strictObject({
    channel: field.code,
    location: z.optional(field.code),
    country: z.optional(field.country.check(z.describe('Defaults to that of the channel'))),
    customer: z.optional(field.id),
    groups: z.optional(
      z
        .string()
        .check(z.regex(/^[a-z0-9-]{1,48}(,[a-z0-9-]{1,48}){0,19}$/, 'groups are codes with commas between')),
    ),
    quantity: z._default(field.wholeNumberInQuery(1, 9999, 'Units of one line'), 1),
    at: z.optional(field.instant.check(z.describe('Defaults to now'))),
  }),
  responses: {
    200: z.strictObject({
      sku: field.sku,
      currency: field.currency,
      at: field.instant,
      price: z.optional(shownPrice),
      channel: field.code.check(
        z.describe('Channel whose records were compared: the requested one, or its fallback'),
      ),
      candidates: z.array(
        z.strictObject({
          ...priceRecord,
          outcome: z.enum(['won', 'lost']),
          because: z.optional(z.string().check(z.describe('Why it lost: `other_channel`, `too_few` …'))),
        }),
      ),
    }),
  },
  errors: [pricingErrors.PRICE_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
});

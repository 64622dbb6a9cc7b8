import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, minorUnits, pageQuery } from '#shared/contracts/fields.ts';
import { reorderSuggestion } from '../schemas.ts';

export const ListSuggestions = defineRoute({
  operationId: 'listSuggestions',
  method: 'GET',
  path: '/v1/planning/suggestions',
  summary: 'List what a location should buy or have moved, by supplier and giving location.',
  access: access.staff('purchasing.read'),
  query: z.strictObject({ locationId: code, ...pageQuery }),
  responses: {
    200: z.strictObject({
      groups: z.array(
        z.strictObject({
          kind: z.enum(['purchase', 'transfer']),
          from: z.string().check(z.describe('The supplier, or the location that gives')),
          total: z.optional(minorUnits.check(z.describe('Of a purchase, at the supplier’s costs'))),
          suggestions: z.array(reorderSuggestion),
        }),
      ),
      page: z.strictObject({ nextCursor: z.nullable(z.string()) }),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});

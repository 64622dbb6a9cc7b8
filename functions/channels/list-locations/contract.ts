import * as z from 'zod/mini';
import { numberInQuery, pageOf } from '../../../shared/contracts/fields.ts';
import { access, defineRoute } from '../../../shared/contracts/route.ts';
import { locationRow } from '../schemas.ts';

export const ListLocations = defineRoute({
  operationId: 'listLocations',
  method: 'GET',
  path: '/v1/locations',
  summary: 'Find stores, nearest first.',
  description:
    'Without `near` all locations in the order of their codes. With it, those within `radiusKm` (default 50), nearest first; a location without coordinates is left out.',
  access: access.public,
  query: z.strictObject({
    near: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/,
            'near has the form latitude,longitude, for example -6.1754,106.8272',
          ),
          z.describe('Latitude,longitude in degrees'),
        ),
    ),
    radiusKm: z._default(numberInQuery(0, 20_040, 'How far, in kilometres'), 50),
    kind: z.optional(z.enum(['store', 'warehouse', 'supplier'])),
  }),
  responses: { 200: pageOf(locationRow) },
});

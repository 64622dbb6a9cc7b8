import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id, instant, sku } from '#shared/contracts/fields.ts';

const planned = z.strictObject({
  skus: z.int(),
  due: z.int(),
  underWay: z.int().check(z.describe('In a stock-take that was opened in the last seven days')),
});

export const ListDueCounts = defineRoute({
  operationId: 'listDueCounts',
  method: 'GET',
  path: '/v1/planning/counts',
  summary: 'List the SKUs of a location that are due to be counted.',
  description:
    'By the ABC classes of last night’s plans: A every 30 days, B every 91, C every 365; what was never counted is due. Class A comes first, within a class what is due longest.',
  access: access.staff('inventory.read'),
  query: z.strictObject({
    locationId: code,
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 100),
  }),
  responses: {
    200: z.strictObject({
      locationId: code,
      underWay: z
        .array(z.strictObject({ stockTakeId: id, skus: z.int() }))
        .check(z.describe('Stock-takes that were opened in the last seven days, by staff or at night')),
      classes: z.strictObject({ A: planned, B: planned, C: planned }),
      data: z.array(
        z.strictObject({
          sku,
          abc: z.enum(['A', 'B', 'C']),
          countedAt: z.optional(instant.check(z.describe('Absent: never counted'))),
          dueAt: z.optional(instant),
          openedIn: z.optional(id),
        }),
      ),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});

import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { purchasingErrors } from '../errors.ts';
import { code, currency, minorUnits, pageOf, pageQuery, sku } from '#shared/contracts/fields.ts';

export const ListStockValues = defineRoute({
  operationId: 'listStockValues',
  method: 'GET',
  path: '/v1/locations/{locationId}/stock-values',
  summary: 'List the stock value of a location by SKU.',
  description:
    'On hand × moving average cost, now or at the end of a day. Negative stock has the value 0. An average is remembered for its last 60 changes.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ locationId: code }),
  query: z.strictObject({
    ...pageQuery,
    date: z.optional(
      z.iso.date().check(z.describe('At the end of this day (UTC), by the stock ledger; left out: now')),
    ),
  }),
  responses: {
    200: pageOf(
      z.strictObject({
        sku,
        onHand: z.int(),
        averageCost: z.optional(z.number().check(z.describe('Minor units, with up to four decimals'))),
        currency: z.optional(currency),
        value: z.optional(minorUnits.check(z.describe('Absent if the cost is unknown'))),
      }),
    ),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND, purchasingErrors.STOCK_LEDGER_BEHIND],
});

import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { insightsErrors } from '../../insights/errors.ts';
import { code, currency, minorUnits, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reasonCode, reportBases, reportGroups } from '../schemas.ts';

const day = z.iso.date().check(z.describe('Date in the time zone of the return policy'));
const count = z.int().check(z.minimum(0));

const figures = {
  returns: count.check(z.describe('Returns with a line that counts here')),
  units: count.check(z.describe('Accepted units')),
  rejected: count.check(z.describe('Units that did not match the announced return')),
  refunded: z
    .array(z.strictObject({ currency, amount: minorUnits }))
    .check(z.describe('Refunded for these units, with their share of fees and delivery')),
};

export const GetReturnReport = defineRoute({
  operationId: 'getReturnReport',
  method: 'GET',
  path: '/v1/returns/report',
  summary: 'Get the return report of a channel.',
  description:
    'Received returns of at most 92 days. `by=return_date` shows what came back in a period; `by=order_date` shows what came back of the orders placed in it, and grows with later returns. A return counts within seconds of its inspection.',
  access: access.staff('orders.read'),
  query: z.strictObject({
    channel: code,
    from: day,
    to: day,
    by: z._default(
      z.enum(reportBases).check(z.describe('Date that counts: that of the receipt, or that of the order')),
      'return_date',
    ),
    groupBy: z._default(z.enum(reportGroups), 'day'),
    sku: z.optional(sku),
    reason: z.optional(reasonCode),
  }),
  responses: {
    200: z.strictObject({
      total: z.strictObject(figures),
      groups: z
        .array(
          z.strictObject({ key: z.string().check(z.describe('The date, month, SKU or reason')), ...figures }),
        )
        .check(z.describe('Dates and months in order; SKUs and reasons with most units first')),
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, insightsErrors.PERIOD_TOO_LONG],
});

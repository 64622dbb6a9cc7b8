import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { month, stockPeriod } from '../schemas.ts';

export const CloseStockPeriod = defineRoute({
  operationId: 'closeStockPeriod',
  method: 'POST',
  path: '/v1/locations/{locationId}/stock-periods/{month}',
  summary: 'Close a month: write its stock down for good.',
  description:
    'On hand at the end of the month by the ledger, its value at the average cost of now, and what moved. Later movements never change it. A large location takes several calls: repeat until the status is `closed`.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ locationId: code, month }),
  body: z.strictObject({}),
  responses: { 200: stockPeriod },
  errors: [channelsErrors.LOCATION_NOT_FOUND, stockWorkErrors.PERIOD_NOT_OVER],
  example: {},
});

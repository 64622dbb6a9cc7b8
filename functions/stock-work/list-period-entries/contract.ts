import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { month, stockPeriodEntry } from '../schemas.ts';

export const ListPeriodEntries = defineRoute({
  operationId: 'listPeriodEntries',
  method: 'GET',
  path: '/v1/locations/{locationId}/stock-periods/{month}/entries',
  summary: 'List the stock of a location at the end of a month, with what moved.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, month }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(stockPeriodEntry) },
  errors: [stockWorkErrors.PERIOD_NOT_FOUND],
});

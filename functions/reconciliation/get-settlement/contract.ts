import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { dayParams, shownDifference, shownSettlement } from '../schemas.ts';

export const GetSettlement = defineRoute({
  operationId: 'getSettlement',
  method: 'GET',
  path: '/v1/settlements/{method}/{day}',
  summary: 'Get what a provider settled on a day, with what differs from the ledger.',
  access: access.staff('payments.reconcile'),
  params: dayParams,
  query: z.strictObject(pageQuery),
  responses: {
    200: z.strictObject({ settlement: shownSettlement, ...pageOf(shownDifference).shape }),
  },
  errors: [reconciliationErrors.SETTLEMENT_NOT_FOUND],
  etag: true,
});

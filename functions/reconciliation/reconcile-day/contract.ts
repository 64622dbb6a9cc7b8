import * as z from 'zod/mini';
import { currency } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { dayParams, shownSettlement } from '../schemas.ts';

export const ReconcileDay = defineRoute({
  operationId: 'reconcileDay',
  method: 'POST',
  path: '/v1/settlements/{method}/{day}/reconciliation',
  summary: 'Compare the uploaded file of a day with the ledger.',
  description:
    'Each order of the file is compared with what was captured and refunded on that day; a row near midnight may match the previous or next day. Uploading the same file again changes nothing; a different file of the day replaces the comparison and its explanations. Takes up to 100,000 rows.',
  access: access.staff('payments.reconcile'),
  params: dayParams,
  body: z.strictObject({ currency }),
  responses: { 200: shownSettlement },
  errors: [
    reconciliationErrors.SETTLEMENT_FILE_MISSING,
    reconciliationErrors.SETTLEMENT_FILE_INVALID,
    reconciliationErrors.SETTLEMENT_CLOSED,
  ],
  example: { currency: 'IDR' },
});

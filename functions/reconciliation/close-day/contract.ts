import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { dayParams, shownSettlement } from '../schemas.ts';

export const CloseDay = defineRoute({
  operationId: 'closeDay',
  method: 'POST',
  path: '/v1/settlements/{method}/{day}/closing',
  summary: 'Close the day of a payment method.',
  description:
    'Every difference has to be explained first. A closed day does not change; closing it again has no effect.',
  access: access.staff('payments.reconcile'),
  params: dayParams,
  body: z.strictObject({}),
  responses: { 200: shownSettlement },
  errors: [reconciliationErrors.SETTLEMENT_NOT_FOUND, reconciliationErrors.DAY_HAS_DIFFERENCES],
  example: {},
});

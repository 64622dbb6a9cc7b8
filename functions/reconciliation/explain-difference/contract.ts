import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { dayParams, differenceName, explanation, shownSettlement } from '../schemas.ts';

export const ExplainDifference = defineRoute({
  operationId: 'explainDifference',
  method: 'POST',
  path: '/v1/settlements/{method}/{day}/explanations',
  summary: 'Explain a difference of a day.',
  description: 'Explaining it again replaces the reason. It moves no money.',
  access: access.staff('payments.reconcile'),
  params: dayParams,
  body: z.strictObject({ ...differenceName, reason: explanation }),
  responses: { 200: shownSettlement },
  errors: [
    reconciliationErrors.SETTLEMENT_NOT_FOUND,
    reconciliationErrors.DIFFERENCE_NOT_FOUND,
    reconciliationErrors.SETTLEMENT_CLOSED,
  ],
  example: {
    kind: 'missing_there',
    reference: 'ord_6ky0zh3jvyxwe31vp4sj6mdtk0#capture',
    reason: 'other_day',
  },
});

import * as z from 'zod/mini';
import { id, token, wholeNumberInQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { roundsErrors } from '../errors.ts';
import { roundOfDriver, stopReport } from '../schemas.ts';

export const ReportStop = defineRoute({
  operationId: 'reportStop',
  method: 'POST',
  path: '/v1/rounds/{roundId}/stops/{number}/reports',
  summary: 'Report a delivery or a failed attempt.',
  description:
    'For the driver, with the token of the link. The parcels of the stop become `delivered` or `failed`; a failed stop can be reported again. A repeated report counts once.',
  access: access.public,
  params: z.strictObject({ roundId: id, number: wholeNumberInQuery(1, 300, 'Number of the stop') }),
  query: z.strictObject({ token: token(64, 'From the link') }),
  body: stopReport,
  responses: { 200: roundOfDriver },
  errors: [roundsErrors.ROUND_NOT_FOUND, roundsErrors.STOP_NOT_FOUND, roundsErrors.STOP_DELIVERED],
  example: { outcome: 'delivered', receivedBy: 'Sari', photo: 'proofs/2026-12-01/17.jpg' },
});

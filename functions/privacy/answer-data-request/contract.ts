import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { privacyErrors } from '../errors.ts';
import { customerDataRequest, refusalReason } from '../schemas.ts';

export const AnswerDataRequest = defineRoute({
  operationId: 'answerDataRequest',
  method: 'POST',
  path: '/v1/customers/{customerId}/data-requests/{requestId}/answer',
  summary: 'Say that a data request was fulfilled or refused.',
  description:
    'An export answers `access` and `portability`, an erasure `erasure`, by itself. A refusal needs a reason. The same answer again has no effect.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: id, requestId: id }),
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('fulfilled') }),
    z.strictObject({ outcome: z.literal('refused'), reason: refusalReason }),
  ]),
  responses: { 200: customerDataRequest },
  errors: [privacyErrors.DATA_REQUEST_NOT_FOUND],
  example: { outcome: 'fulfilled' },
});

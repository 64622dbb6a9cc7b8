import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { entryFacts, journeyRun } from '../schemas.ts';

export const EnterCustomer = defineRoute({
  operationId: 'enterCustomer',
  method: 'POST',
  path: '/v1/journeys/{journeyId}/entries',
  summary: 'Enter a customer into a journey.',
  description:
    'Whether the customer may enter follows from the re-entry rule of the journey; if not, the answer is 200 with `isEntered: false` and the reason. With an Idempotency-Key, a repetition enters nobody twice.',
  access: access.staff('journeys.write'),
  params: z.strictObject({ journeyId: field.code }),
  body: z.strictObject({ customerId: field.id, data: z._default(entryFacts, {}) }),
  responses: {
    200: z.strictObject({
      isEntered: z.boolean(),
      reason: z.optional(z.string().check(z.describe('`not_again`: the re-entry rule refuses'))),
      run: z.optional(journeyRun),
    }),
  },
  errors: [
    journeysErrors.JOURNEY_NOT_FOUND,
    journeysErrors.JOURNEY_NOT_ACTIVE,
    journeysErrors.JOURNEY_CUSTOMER_UNKNOWN,
  ],
  example: { customerId: 'cus_1', data: { stars: 5 } },
});

import * as z from 'zod/mini';
import { code, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { profileFactsErrors } from '../errors.ts';
import { factValue, profileFact } from '../schemas.ts';

export const PutMyFact = defineRoute({
  operationId: 'putMyFact',
  method: 'PUT',
  path: '/v1/me/facts/{factId}',
  summary: 'Set a fact about me.',
  description: 'Replaces an earlier value, also one that the shop recorded. The response contains all facts.',
  access: access.customer,
  params: z.strictObject({ factId: code }),
  body: z.strictObject({ value: factValue }),
  responses: { 200: pageOf(profileFact) },
  errors: [
    profileFactsErrors.FACT_KIND_NOT_FOUND,
    profileFactsErrors.FACT_NOT_YOURS,
    profileFactsErrors.FACT_VALUE_WRONG,
    profileFactsErrors.FACTS_FULL,
  ],
  example: { value: 'M' },
});

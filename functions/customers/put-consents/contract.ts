import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { consentAnswer, consentSource, me } from '../schemas.ts';

export const PutConsents = defineRoute({
  operationId: 'putConsents',
  method: 'PUT',
  path: '/v1/me/consents',
  summary: 'Update my consents.',
  description:
    'Each answer is for one medium and one purpose and is kept with its time, wording and source as proof; questions left out keep their answer. A withdrawal stops messages at once.',
  access: access.customer,
  body: z.strictObject({
    consents: z.array(consentAnswer).check(z.minLength(1), z.maxLength(20)),
    source: z._default(consentSource, 'account'),
  }),
  responses: { 200: me, 201: me },
  errors: [customersErrors.GUARDIAN_NEEDED],
  ifMatch: 'optional',
  etag: true,
  example: {
    consents: [{ medium: 'email', purpose: 'marketing', state: 'granted', textVersion: '2026-11' }],
    source: 'web',
  },
});

import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { me } from '../schemas.ts';

export const ConfirmAddressVerification = defineRoute({
  operationId: 'confirmAddressVerification',
  method: 'POST',
  path: '/v1/me/verifications/{verificationId}/confirm',
  summary: 'Verify an address with the code sent to it.',
  description:
    'From then on staff can find the customer by this address. If another customer was found by it, it now finds this customer instead; profiles are never merged. Every attempt counts, and a code works once.',
  access: access.customer,
  params: z.strictObject({ verificationId: field.id }),
  body: z.strictObject({
    code: z.string().check(z.regex(/^\d{6}$/, 'a code has six digits')),
  }),
  responses: { 200: me },
  errors: [customersErrors.VERIFICATION_NOT_FOUND, customersErrors.VERIFICATION_CODE_WRONG],
  etag: true,
  example: { code: '204815' },
});

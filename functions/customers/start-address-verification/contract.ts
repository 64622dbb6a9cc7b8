import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';
import { addressVerification } from '../schemas.ts';

export const StartAddressVerification = defineRoute({
  operationId: 'startAddressVerification',
  method: 'POST',
  path: '/v1/me/verifications',
  summary: 'Send a code to the e-mail address or phone number in my profile.',
  description:
    'The message contains a six-digit code. It expires after 15 minutes, works once, and may be tried five times. At most five codes a day are sent to one address, and five to one customer.',
  access: access.customer,
  body: z.strictObject({
    type: z.enum(['email', 'phone']),
    channel: field.code.check(z.describe('Sales channel whose name the message bears')),
  }),
  responses: { 202: addressVerification },
  errors: [
    customersErrors.CONTACT_MISSING,
    customersErrors.ADDRESS_ALREADY_VERIFIED,
    customersErrors.TOO_MANY_VERIFICATIONS,
  ],
  example: { type: 'email', channel: 'web' },
});

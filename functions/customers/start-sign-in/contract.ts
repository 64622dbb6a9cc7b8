import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';

const channel = field.code.check(z.describe('Sales channel whose name the message bears'));

export const StartSignIn = defineRoute({
  operationId: 'startSignIn',
  method: 'POST',
  path: '/v1/sign-ins',
  summary: 'Send me a code to sign in with.',
  description:
    'The message contains a six-digit code. It expires after 10 minutes, works once, and may be tried five times. The response is the same whether or not the address belongs to a customer. At most five codes an hour are sent to one address.',
  access: access.public,
  body: z.discriminatedUnion('medium', [
    z.strictObject({ medium: z.literal('email'), email: field.email, channel }),
    z.strictObject({ medium: z.enum(['sms', 'whatsapp']), phone: field.phone, channel }),
  ]),
  responses: {
    202: z.strictObject({ signInId: field.id, expiresAt: field.instant }),
  },
  errors: [customersErrors.TOO_MANY_SIGN_INS],
  callsPerAddress: 50,
  example: { medium: 'email', email: 'ayu@example.com', channel: 'web' },
});

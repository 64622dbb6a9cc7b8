import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxPayment } from '../schemas.ts';

export const DecideSandboxPayment = defineRoute({
  operationId: 'decideSandboxPayment',
  method: 'POST',
  path: '/sandbox/pay/{paymentId}',
  summary: 'Approve or decline a sandbox payment.',
  description:
    'The form of the hosted page, or JSON: {"outcome":"paid"|"refused","duplicate":n,"delaySeconds":n,"wrongAmount":true}. The sandbox then notifies the shop, and retries until the shop accepts the notification.',
  access: access.public,
  params: z.strictObject({ paymentId: id }),
  rawBody: true,
  responses: {
    200: sandboxPayment,
    303: z.string().check(z.describe('To a form: back to the page')),
  },
  errors: [sandboxErrors.SANDBOX_PAYMENT_NOT_FOUND, sandboxErrors.SANDBOX_PAYMENT_DECIDED],
  example: { outcome: 'paid' },
});

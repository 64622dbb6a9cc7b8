import * as z from 'zod/mini';
import { currency, id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { isoAmount, sandboxPayment } from '../schemas.ts';

export const RefundSandboxPayment = defineRoute({
  operationId: 'refundSandboxPayment',
  method: 'POST',
  path: '/sandbox/refunds',
  summary: 'Refund a sandbox payment.',
  description: 'The same `key` returns the same refund.',
  access: access.signed('Satu-Sandbox-Key'),
  body: z.strictObject({
    paymentId: id,
    key: token(255, 'New for each new refund'),
    amount: isoAmount,
    currency,
  }),
  responses: { 200: sandboxPayment },
  errors: [
    sandboxErrors.SANDBOX_KEY_INVALID,
    sandboxErrors.SANDBOX_PAYMENT_NOT_FOUND,
    sandboxErrors.SANDBOX_KEY_REUSED,
    sandboxErrors.SANDBOX_REFUND_TOO_LARGE,
  ],
});

import * as z from 'zod/mini';
import { currency, id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { isoAmount, sandboxPayment } from '../schemas.ts';

export const StartSandboxPayment = defineRoute({
  operationId: 'startSandboxPayment',
  method: 'POST',
  path: '/sandbox/payments',
  summary: 'Start a sandbox payment.',
  description: 'The same `key` returns the same payment. Requires the key of the shop in Satu-Sandbox-Key.',
  access: access.signed('Satu-Sandbox-Key'),
  body: z.strictObject({
    key: token(255, 'New for each new payment'),
    orderReference: id,
    attempt: z.int().check(z.minimum(1), z.maximum(1000)),
    amount: isoAmount,
    currency,
  }),
  responses: { 201: sandboxPayment },
  errors: [sandboxErrors.SANDBOX_KEY_INVALID, sandboxErrors.SANDBOX_KEY_REUSED],
});

import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxPayment } from '../schemas.ts';

export const GetSandboxPayment = defineRoute({
  operationId: 'getSandboxPayment',
  method: 'GET',
  path: '/sandbox/payments/{paymentId}',
  summary: 'Get a sandbox payment.',
  access: access.signed('Satu-Sandbox-Key'),
  params: z.strictObject({ paymentId: id }),
  responses: { 200: sandboxPayment },
  errors: [sandboxErrors.SANDBOX_KEY_INVALID, sandboxErrors.SANDBOX_PAYMENT_NOT_FOUND],
});

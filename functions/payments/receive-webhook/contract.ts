import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { orderStatus } from '../../orders/schemas.ts';
import { paymentsErrors } from '../errors.ts';

export const ReceiveWebhook = defineRoute({
  operationId: 'receiveWebhook',
  method: 'POST',
  path: '/v1/payments/webhooks/{provider}',
  summary: 'A provider tells that a payment changed.',
  description:
    'Signed over the raw body; `Satu-Sandbox-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">` for the sandbox. A notification is only a reason to ask the provider, so duplicates and late ones change nothing.',
  access: access.signed('Satu-Sandbox-Signature'),
  params: z.strictObject({ provider: code }),
  rawBody: true,
  responses: { 200: z.strictObject({ received: z.boolean(), orderStatus }) },
  errors: [
    paymentsErrors.PROVIDER_NOT_FOUND,
    paymentsErrors.WEBHOOK_SIGNATURE_INVALID,
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.PAYMENT_NOT_FOUND,
    paymentsErrors.PAYMENT_NOT_CONFIRMED,
    paymentsErrors.PAYMENT_MISMATCH,
    paymentsErrors.PROVIDER_UNAVAILABLE,
  ],
});

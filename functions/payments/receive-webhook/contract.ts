import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { orderStatus } from '../../orders/schemas.ts';
import { paymentsErrors } from '../errors.ts';
import { paymentProviders } from '../providers/registry.ts';
import type { PaymentProviderModule } from '../model/provider.ts';

const signers: readonly PaymentProviderModule[] = paymentProviders;

export const ReceiveWebhook = defineRoute({
  operationId: 'receiveWebhook',
  method: 'POST',
  path: '/v1/payments/webhooks/{provider}',
  summary: 'Receive a notification of a payment provider.',
  description: [
    'Signed over the raw body. The status is read from the provider before anything changes, so duplicate and late notifications have no effect.',
    ...signers.map(({ name, webhook: { header, signature } }) =>
      header === undefined
        ? `\`${name}\`: ${signature}.`
        : `\`${name}\`: \`${header}: ${signature.slice(1)}.`,
    ),
  ].join(' '),
  access: access.signed(...signers.flatMap(({ webhook: { header } }) => header ?? [])),
  params: z.strictObject({ provider: code }),
  rawBody: true,
  responses: {
    200: z.strictObject({
      received: z.boolean(),
      orderStatus: z.optional(
        orderStatus.check(z.describe('Absent when the notification is about no payment')),
      ),
    }),
  },
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

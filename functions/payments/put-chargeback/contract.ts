import * as z from 'zod/mini';
import { amount, instant, line } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { chargebackParams, shownChargeback } from '../schemas.ts';

export const PutChargeback = defineRoute({
  operationId: 'putChargeback',
  method: 'PUT',
  path: '/v1/orders/{orderId}/chargebacks/{chargebackId}',
  summary: 'Record a chargeback.',
  description:
    'For providers that report chargebacks by e-mail or in a dashboard, as Midtrans does. Those of Stripe are recorded by its notifications. The money leaves the ledger at once and cannot be refunded any more; the same content again changes nothing.',
  access: access.staff('chargebacks.write'),
  params: chargebackParams,
  body: z.strictObject({
    attempt: z.optional(
      z
        .int()
        .check(
          z.minimum(1),
          z.describe('Attempt of `GET …/payments`. Defaults to the latest that was paid online'),
        ),
    ),
    amount,
    reason: z.optional(line(100, 'In the bank’s words')),
    evidenceDueBy: z.optional(instant),
  }),
  responses: { 200: shownChargeback },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.CHARGEBACK_TOO_LARGE,
    paymentsErrors.CHARGEBACK_DIFFERS,
  ],
  example: { amount: 250000, reason: 'fraudulent', evidenceDueBy: '2026-12-08T00:00:00.000Z' },
});

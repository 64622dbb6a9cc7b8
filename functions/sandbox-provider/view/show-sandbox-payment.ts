import type * as z from 'zod/mini';
import { refundedOf, type SandboxPayment } from '../model/payment.ts';
import type { sandboxPayment } from '../schemas.ts';

export const payUrlOf = (paymentId: string, apiUrl: string): string => `${apiUrl}/sandbox/pay/${paymentId}`;

/** A payment as programs see it. */
export const showSandboxPayment = (
  payment: SandboxPayment,
  apiUrl: string,
): z.input<typeof sandboxPayment> => ({
  paymentId: payment.paymentId,
  orderReference: payment.orderReference,
  attempt: payment.attempt,
  status: payment.status,
  amount: payment.paid ?? payment.amount,
  currency: payment.currency,
  refunded: refundedOf(payment),
  payUrl: payUrlOf(payment.paymentId, apiUrl),
});

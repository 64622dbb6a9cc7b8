import type { SandboxPayment } from './payment.ts';

/** The body of a notification: the payment as it is now. The same state is always the same body. */
export const notificationOf = (payment: SandboxPayment): string =>
  JSON.stringify({
    id: `evt-${payment.paymentId}-${payment.status}`,
    type: `payment.${payment.status}`,
    data: {
      paymentId: payment.paymentId,
      orderReference: payment.orderReference,
      attempt: payment.attempt,
      status: payment.status,
      amount: payment.paid ?? payment.amount,
      currency: payment.currency,
    },
  });

/** Seconds until a notification that was not taken is sent again; after the last one the sandbox gives up. */
const PAUSES = [60, 300, 1800, 7200, 21_600];

/** @param tried how often it was sent so far */
export const pauseAfter = (tried: number): number | undefined => PAUSES[tried - 1];

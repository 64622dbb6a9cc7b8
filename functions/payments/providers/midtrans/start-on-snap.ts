import * as z from 'zod/mini';
import { MINUTE } from '#shared/time/clock.ts';
import type { PaymentRequest, StartedPayment } from '../../model/provider.ts';
import { toMidtrans } from './amounts.ts';
import { callMidtrans, midtransUnavailable } from './call-midtrans.ts';
import type { MidtransAccess } from './credentials.ts';
import { midtransOrderId } from './transaction.ts';

const snapAnswer = z.object({ redirect_url: z.string() });

/** https://docs.midtrans.com/reference/request-body-json-parameter */
export const startOnSnap = async (
  { orderId, attempt, key, money, options, expiresAt }: PaymentRequest,
  access: MidtransAccess,
  now: number,
): Promise<StartedPayment> => {
  const reference = midtransOrderId(orderId, attempt);
  const { status, body } = await callMidtrans(access, `${access.snapUrl}/transactions`, {
    key,
    body: {
      transaction_details: { order_id: reference, gross_amount: toMidtrans(money) },
      credit_card: { secure: true },
      enabled_payments: options,
      callbacks:
        access.returnUrl === undefined
          ? undefined
          : { finish: access.returnUrl.replace('{orderId}', orderId) },
      ...(expiresAt === undefined ? {} : expiryOf(Date.parse(expiresAt), now)),
    },
  });
  const started = z.safeParse(snapAnswer, body);
  if (started.success) return { reference, redirectUrl: started.data.redirect_url };
  // Its page is lost, but its status is not: an earlier call came through and its answer did not.
  if (status === 400 && JSON.stringify(body).includes('order_id')) return { reference };
  return midtransUnavailable(new Error(`Snap answered ${status} to a new transaction`));
};

/** Counted from when the customer chooses how to pay, so it is at most as long as the order waits. */
const expiryOf = (until: number, now: number) => {
  const minutes = Math.max(1, Math.floor((until - now) / MINUTE));
  return {
    expiry: { unit: 'minutes', duration: minutes },
    page_expiry: { unit: 'minutes', duration: Math.max(SHORTEST_PAGE_MINUTES, minutes) },
  };
};

/** https://docs.midtrans.com/reference/expire-a-snap-session */
const SHORTEST_PAGE_MINUTES = 5;

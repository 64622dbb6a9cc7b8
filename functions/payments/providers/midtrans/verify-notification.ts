import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { equalInConstantTime } from '#shared/secrets/secrets.ts';
import type { NotBelieved, Notification } from '../../model/provider.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import { midtransTransaction, statusOf, type MidtransTransaction } from './transaction.ts';

const signedFields = z.object({
  order_id: z.string(),
  status_code: z.string(),
  gross_amount: z.string(),
  signature_key: z.string(),
});

/**
 * The signature is over the strings as received: "10000.00" is not "10000". It covers neither the state nor the time,
 * so the state is never taken from here.
 * https://docs.midtrans.com/docs/https-notification-webhooks#verifying-notification-authenticity
 */
export const verifyNotification = (
  rawBody: string,
  serverKeys: readonly string[],
): Notification | NotBelieved => {
  const body = jsonOf(rawBody);
  const signed = z.safeParse(signedFields, body);
  if (!signed.success) return { reason: 'signature', detail: 'the notification is not signed' };
  const { order_id, status_code, gross_amount, signature_key } = signed.data;
  // Every key is compared, so that the time taken does not tell which one came near.
  const matches = serverKeys.map((serverKey) =>
    equalInConstantTime(
      createHash('sha512').update(`${order_id}${status_code}${gross_amount}${serverKey}`).digest('hex'),
      signature_key,
    ),
  );
  if (!matches.includes(true))
    return { reason: 'signature', detail: 'the signature does not match the body' };
  const read = z.safeParse(midtransTransaction, body);
  if (!read.success)
    return { reason: 'unreadable', detail: 'the notification does not match the documented format' };
  const { orderId, state, amount, currency } = statusOf(read.data);
  return {
    orderId,
    reference: order_id,
    says: state,
    money: { amount, currency },
    lookup: lookupOf(read.data),
  };
};

/** DANA is found by the transaction's own id only. https://docs.midtrans.com/reference/get-transaction-status */
const lookupOf = ({ payment_type, transaction_id }: MidtransTransaction): string | undefined =>
  payment_type === 'dana' ? transaction_id : undefined;

import * as z from 'zod/mini';
import type { ProviderStatus } from '../../model/provider.ts';
import { fromMidtrans } from './amounts.ts';
import { midtransUnavailable } from './call-midtrans.ts';

/** A transaction as the status API and notifications describe it; new fields may come at any time. */
export const midtransTransaction = z.object({
  status_code: z.string(),
  order_id: z.string(),
  transaction_id: z.optional(z.string()),
  transaction_status: z.string(),
  gross_amount: z.string(),
  currency: z.optional(z.string()),
  fraud_status: z.optional(z.string()),
  payment_type: z.optional(z.string()),
  transaction_type: z.optional(z.string()),
  acquirer: z.optional(z.string()),
  transaction_time: z.optional(z.string()),
  settlement_time: z.optional(z.string()),
  refunds: z.optional(z.array(z.object({ refund_key: z.optional(z.string()) }))),
});

export type MidtransTransaction = z.output<typeof midtransTransaction>;

/** Midtrans knows one id per payment, so it holds order and attempt. It may have letters, digits, `-`, `_`, `~` and `.`. */
export const midtransOrderId = (orderId: string, attempt: number): string => `${orderId}-${attempt}`;

const fromOrderId = (id: string): { readonly orderId: string; readonly attempt: number } => {
  const [, orderId = id, attempt = '0'] = /^(.+)-(\d{1,6})$/.exec(id) ?? [];
  return { orderId, attempt: Number(attempt) };
};

/** https://docs.midtrans.com/docs/https-notification-webhooks#status-definition */
const states: Readonly<Record<string, ProviderStatus['state']>> = {
  capture: 'captured',
  settlement: 'captured',
  // The money was taken; what went back afterwards is told by the refund that was asked for.
  refund: 'captured',
  partial_refund: 'captured',
  chargeback: 'captured',
  partial_chargeback: 'captured',
  authorize: 'authorised',
  deny: 'refused',
  cancel: 'refused',
  expire: 'refused',
  failure: 'refused',
};

export const statusOf = (transaction: MidtransTransaction): ProviderStatus => ({
  ...fromOrderId(transaction.order_id),
  state: stateOf(transaction),
  ...fromMidtrans(transaction.gross_amount, transaction.currency ?? 'IDR'),
});

/** A card payment that fraud detection questions counts only once it is accepted. DANA writes its states in capitals. */
const stateOf = ({ transaction_status, fraud_status = 'accept' }: MidtransTransaction) => {
  const state = states[transaction_status.toLowerCase()] ?? 'pending';
  if (state !== 'captured' && state !== 'authorised') return state;
  if (fraud_status.toLowerCase() === 'deny') return 'refused';
  return fraud_status.toLowerCase() === 'accept' ? state : 'pending';
};

/** @throws PROVIDER_UNAVAILABLE for an answer in another form than documented */
export const transactionIn = (body: unknown): MidtransTransaction => {
  const read = z.safeParse(midtransTransaction, body);
  return read.success ? read.data : midtransUnavailable(read.error);
};

import type { Order } from '../../orders/public.ts';
import type { Money } from '#shared/money/money.ts';
import type { AmountFailure, PaymentAttempt, RefundReason } from './account.ts';
import type { ProviderStatus } from './provider.ts';

/** What to do about an attempt, now that the provider has said how it stands. */
export type Settlement =
  /** Known already, or nothing has happened yet: a repetition, or a message that was late. */
  | { readonly kind: 'nothing' }
  /** The order is paid. */
  | { readonly kind: 'pay' }
  /** The money is blocked for the order, which is sent and then paid share by share. */
  | { readonly kind: 'authorise' }
  /** Money is blocked that the order does not need, or another sum than was asked for: it is let go of. */
  | { readonly kind: 'release'; readonly failure?: AmountFailure }
  /** The bank let go of what was authorised before it was captured. */
  | { readonly kind: 'lapse' }
  /** The order had expired: take its stock again if all of it is there, else give the money back. */
  | { readonly kind: 'revive' }
  /** The money is there and the order does not need it. */
  | { readonly kind: 'give_back'; readonly reason: RefundReason }
  /** The provider took something else than it was asked for. */
  | { readonly kind: 'stray'; readonly failure: AmountFailure }
  | { readonly kind: 'fail' };

/** Never goes back: an attempt whose money was taken stays so, whatever arrives later. */
export const decideSettlement = (
  order: Pick<Order, 'status' | 'currency'>,
  attempt: PaymentAttempt,
  {
    provider,
    asked,
    outstanding = 0,
  }: {
    readonly provider: ProviderStatus;
    readonly asked: number;
    /** What edits of the paid order added, minor units. @default nothing */
    readonly outstanding?: number | undefined;
  },
): Settlement => {
  if (attempt.status === 'captured' || provider.state === 'pending') return { kind: 'nothing' };
  // What is captured of it is asked for here, and written down with the answer.
  if (attempt.status === 'authorised')
    return provider.state === 'refused' ? { kind: 'lapse' } : { kind: 'nothing' };
  if (provider.state === 'refused')
    return attempt.status === 'failed' ? { kind: 'nothing' } : { kind: 'fail' };
  // Money that was not what was asked for is on its way back already.
  if (attempt.status === 'failed' && attempt.failure !== 'refused') return { kind: 'nothing' };
  const failure = mismatchOf({ amount: asked, currency: order.currency }, provider);
  if (provider.state === 'authorised') return forBlockedMoney(order.status, failure);
  if (failure !== undefined) return { kind: 'stray', failure };
  return order.status === 'paid' && outstanding > 0 && asked === outstanding
    ? { kind: 'pay' }
    : forMoneyOf(order.status);
};

const forBlockedMoney = (status: Order['status'], failure: AmountFailure | undefined): Settlement => {
  const isWaiting = status === 'awaiting_payment' || status === 'confirmed';
  return failure === undefined && isWaiting ? { kind: 'authorise' } : { kind: 'release', failure };
};

/** What the right amount means for an order in this status. */
const forMoneyOf = (status: Order['status']): Settlement => {
  switch (status) {
    case 'awaiting_payment':
    case 'confirmed':
      return { kind: 'pay' };
    case 'expired':
      return { kind: 'revive' };
    case 'cancelled':
      return { kind: 'give_back', reason: 'order_cancelled' };
    case 'paid':
      return { kind: 'give_back', reason: 'paid_twice' };
  }
};

/** How an amount differs from what was asked for, if it does. */
export const mismatchOf = (asked: Money, paid: Money): AmountFailure | undefined => {
  if (paid.currency !== asked.currency) return 'currency_mismatch';
  return paid.amount === asked.amount ? undefined : 'amount_mismatch';
};

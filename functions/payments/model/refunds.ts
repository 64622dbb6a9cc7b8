import type { Money } from '#shared/money/money.ts';
import {
  refundable,
  refundableOf,
  type PaymentAttempt,
  type AmountFailure,
  type PaymentAccount,
  type PendingRefund,
  type RefundReason,
} from './account.ts';
import { captured, withAttempt, type AccountChange } from './change-account.ts';
import { cashEntries, type LedgerEntry } from './ledger.ts';
import type { RefundFailureReason } from './provider.ts';

/** A change that sends money back on its way. */
export interface Returning extends AccountChange {
  readonly kind: 'returning';
  readonly refunds: readonly PendingRefund[];
}

/** Why a refund is refused. */
export interface TooMuch {
  readonly kind: 'too_much';
  readonly refundable: number;
}

/**
 * Sends money back on its way, out of the newest captures first, cash last.
 *
 * @param amount minor units; all that can be given back when left out
 * @param key tells this refund from others; each attempt it touches gets a key of its own from it
 * @param bonus the refund is given as store credit, with so much on top; to the tenders when left out
 */
export const refundRequested = (
  account: PaymentAccount,
  {
    amount = refundable(account),
    key,
    reason,
    bonus,
  }: { amount?: number; key: string; reason: RefundReason; bonus?: number },
): Returning | TooMuch => {
  if (amount > refundable(account)) return { kind: 'too_much', refundable: refundable(account) };
  let left = amount;
  const cashLast = account.attempts.toReversed().toSorted((a, b) => Number(isCash(a)) - Number(isCash(b)));
  const refunds = cashLast.flatMap((attempt): PendingRefund[] => {
    const share = Math.min(left, refundableOf(account, attempt));
    left -= share;
    if (share === 0) return [];
    const own = { key: `${key}-${attempt.attempt}`, attempt: attempt.attempt };
    return [{ ...own, amount: share, currency: account.currency, reason, stray: false }];
  });
  return returning({ account, entries: [] }, bonus === undefined ? refunds : asCredit(refunds, bonus));
};

const isCash = ({ method }: PaymentAttempt): boolean => method === 'cash';

/** The bonus comes with the first of them. */
const asCredit = (refunds: readonly PendingRefund[], bonus: number): readonly PendingRefund[] =>
  refunds.map((refund, at) => ({ ...refund, toCredit: { bonus: at === 0 ? bonus : 0 } }));

/** Money that the order does not need, or cannot use any more: taken, and on its way back in the same step. */
export const capturedToReturn = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  { amount, reason }: { readonly amount: number; readonly reason: RefundReason },
): Returning =>
  returning(captured(account, attempt, amount), [
    {
      key: `${account.orderId}-${attempt.attempt}-return`,
      attempt: attempt.attempt,
      amount,
      currency: account.currency,
      reason,
      stray: false,
    },
  ]);

/**
 * The provider took another amount or currency than it was asked for. That is no payment of this order: all of it
 * goes back. Books know whole minor units only, so a fraction of one (sen of a rupiah) stays where it is: rounded up,
 * more would go back than came.
 */
export const strayed = (
  account: PaymentAccount,
  attempt: PaymentAttempt,
  { money, failure }: { readonly money: Money; readonly failure: AmountFailure },
): Returning => {
  const taken = { amount: Math.floor(money.amount), currency: money.currency, attempt: attempt.attempt };
  return returning(
    {
      account: withAttempt(account, { ...attempt, status: 'failed', failure }),
      entries: [{ step: `${attempt.attempt}#capture`, type: 'capture', ...taken, stray: true }],
    },
    [{ key: `${account.orderId}-${attempt.attempt}-stray`, ...taken, reason: failure, stray: true }],
  );
};

/** The money is back with the customer. */
export const refundSettled = (account: PaymentAccount, refund: PendingRefund): AccountChange => {
  const attempt = account.attempts.find((own) => own.attempt === refund.attempt);
  const settled = {
    ...account,
    pendingRefunds: account.pendingRefunds.filter(({ key }) => key !== refund.key),
  };
  return {
    account:
      refund.stray || attempt === undefined
        ? settled
        : withAttempt(settled, { ...attempt, refunded: attempt.refunded + refund.amount }),
    entries: refundEntries(attempt, refund),
  };
};

/** The provider will not give it back: the money is still owed, and stays among the pending refunds until staff settle it. */
export const refundFailed = (
  account: PaymentAccount,
  refund: PendingRefund,
  failure: RefundFailureReason,
): AccountChange => withRefund(account, { ...withoutWait(refund), failure });

/** The provider is asked again at that time. */
export const refundDelayed = (
  account: PaymentAccount,
  refund: PendingRefund,
  waitsUntil: string,
): AccountChange => withRefund(account, { ...refund, waitsUntil });

const withoutWait = ({ waitsUntil: _waitsUntil, ...refund }: PendingRefund): PendingRefund => refund;

const withRefund = (account: PaymentAccount, changed: PendingRefund): AccountChange => ({
  account: {
    ...account,
    pendingRefunds: account.pendingRefunds.map((refund) => (refund.key === changed.key ? changed : refund)),
  },
  entries: [],
});

const returning = ({ account, entries }: AccountChange, refunds: readonly PendingRefund[]): Returning => ({
  kind: 'returning',
  account: { ...account, pendingRefunds: [...account.pendingRefunds, ...refunds] },
  entries,
  refunds,
});

const refundEntries = (
  attempt: PaymentAttempt | undefined,
  { key, amount, currency, attempt: number, toCredit, inCash, stray }: PendingRefund,
): readonly LedgerEntry[] => {
  const at = { step: `refund#${key}`, attempt: number, stray: stray ? (true as const) : undefined };
  if (toCredit !== undefined) return [{ ...at, type: 'store-credit', amount, currency }];
  return inCash === true || attempt?.method === 'cash'
    ? cashEntries('cash-out', { amount, currency }, at)
    : [{ ...at, type: 'refund', amount, currency }];
};

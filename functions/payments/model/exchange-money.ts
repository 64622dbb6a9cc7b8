import type { PaymentAccount } from './account.ts';
import { withoutOpenPages, type BalanceChange } from './edit-money.ts';
import { refundOfUnits, type LineUnits } from './refund-units.ts';
import type { Order } from '../../orders/public.ts';

/** What new goods cost beside what returned ones are worth. Minor units. */
export interface ExchangeDifference {
  /** Above 0 the customer pays it, below 0 it goes back once the goods came. */
  readonly difference: number;
  /** What the returned goods pay of the new ones, once they are accepted. */
  readonly awaited: number;
}

export const exchangeDifference = (cost: number, worth: number): ExchangeDifference => ({
  difference: cost - worth,
  awaited: Math.min(cost, worth),
});

/**
 * Pure: the account of an order that gets new goods in exchange for others. The difference is to be paid now; the rest is
 * paid by the goods that come back.
 */
export const exchangeBegun = (
  account: PaymentAccount,
  { difference, awaited }: ExchangeDifference,
): BalanceChange => ({
  ...balanceChange(account, (account.awaited ?? 0) + awaited, Math.max(0, difference)),
  refund: 0,
});

/** What returned goods pay of new ones and of what is to be paid, and what is left of their worth for the customer. */
export interface ExchangePaid {
  readonly left: number;
  /** What the goods did not pay: it is to be paid. */
  readonly missing: number;
  readonly account: Pick<PaymentAccount, 'awaited' | 'due'> & { readonly outstanding: number };
}

/**
 * Pure: returned goods are accepted for so much. First they pay the new goods of their exchange, then what nobody paid
 * yet; the rest goes back. What they do not pay of the new ones is due.
 */
export const exchangePaid = (account: PaymentAccount, wanted: number, worth: number): ExchangePaid => {
  const { outstanding = 0 } = account;
  const awaited = awaitedOf(account, wanted);
  const missing = Math.max(0, awaited - worth);
  const letGo = Math.min(outstanding, Math.max(0, worth - awaited));
  return {
    left: Math.max(0, worth - awaited) - letGo,
    missing,
    account: {
      awaited: (account.awaited ?? 0) - awaited,
      outstanding: outstanding + missing - letGo,
      due: account.due + missing - letGo,
    },
  };
};

/**
 * Pure: the goods of an exchange do not come, and the new ones are cancelled. What was not paid for them is let go of,
 * the rest goes back.
 */
export const exchangeUndone = (
  order: Order,
  account: PaymentAccount,
  { awaited: wanted, cancelled }: { readonly awaited: number; readonly cancelled: readonly LineUnits[] },
): BalanceChange => {
  const worth = refundOfUnits(order, account, cancelled);
  if (worth.kind !== 'refund') throw new RangeError(`units of ${order.orderId}: ${worth.kind}`);
  const { outstanding = 0 } = account;
  const awaited = awaitedOf(account, wanted);
  const paid = Math.max(0, worth.amount - awaited);
  const letGo = Math.min(outstanding, paid);
  const { refundedUnits, refundedForUnits } = worth;
  const settled = { ...account, refundedUnits, refundedForUnits };
  return { ...balanceChange(settled, (account.awaited ?? 0) - awaited, 0 - letGo), refund: paid - letGo };
};

/** New goods that were cancelled in between need not be paid any more. */
const awaitedOf = (account: PaymentAccount, wanted: number): number => Math.min(wanted, account.awaited ?? 0);

/** The account with another sum to be paid; a page that was opened for the one before pays nothing any more. */
const balanceChange = (
  account: PaymentAccount,
  awaited: number,
  difference: number,
): Omit<BalanceChange, 'refund'> => {
  const balanceDue = (account.outstanding ?? 0) + difference;
  return {
    difference,
    balanceDue,
    account: {
      ...account,
      awaited,
      edits: (account.edits ?? 0) + 1,
      due: account.due + difference,
      outstanding: balanceDue,
      attempts: difference === 0 ? account.attempts : withoutOpenPages(account.attempts),
    },
  };
};

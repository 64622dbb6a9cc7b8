import { refundable, refundableOf, type PaymentAccount } from './account.ts';

/** How a refund is spread over money and credit; or that there is not so much. */
export type Split =
  | { readonly kind: 'split'; readonly money: number; readonly credit: number }
  | { readonly kind: 'too_much'; readonly refundable: number };

/**
 * Gives back to tenders in the reverse order of their use, cash last: credit is used before money, so money of a
 * provider goes back first, then credit, then cash.
 *
 * @param credit minor units that gift cards and store credit can get back
 */
export const splitRefund = (amount: number, account: PaymentAccount, credit: number): Split => {
  const money = refundable(account);
  if (amount > money + credit) return { kind: 'too_much', refundable: money + credit };
  const first = money - cashOf(account);
  const toCredit = Math.min(Math.max(0, amount - first), credit);
  return { kind: 'split', money: amount - toCredit, credit: toCredit };
};

const cashOf = (account: PaymentAccount): number =>
  account.attempts
    .filter(({ method }) => method === 'cash')
    .reduce((sum, attempt) => sum + refundableOf(account, attempt), 0);

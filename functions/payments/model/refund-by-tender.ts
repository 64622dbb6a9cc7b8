import type { PaymentAccount } from './account.ts';
import { refundRequested } from './refunds.ts';
import { splitRefund } from './split-refund.ts';

/** Part of a refund, and where it goes: a payment method, `gift_card`, `store_credit` or `points`. */
export interface TenderRefund {
  readonly method: string;
  readonly amount: number;
}

/** What gift cards, store credit or points paid and can get back, in the order of their use. */
export interface RefundableCredit {
  readonly method: string;
  readonly left: number;
}

/** Where a refund goes, in the order in which tenders get it; nothing when it is more than can be refunded. */
export const refundByTender = (
  amount: number,
  account: PaymentAccount,
  credits: readonly RefundableCredit[],
): readonly TenderRefund[] => {
  const credit = credits.reduce((sum, { left }) => sum + left, 0);
  const split = splitRefund(amount, account, credit);
  if (split.kind === 'too_much') return [];
  const money = shownMoney(account, split.money);
  const isCash = ({ method }: TenderRefund) => method === 'cash';
  return [
    ...money.filter((each) => !isCash(each)),
    ...shownCredits(credits, split.credit),
    ...money.filter(isCash),
  ];
};

const shownMoney = (account: PaymentAccount, amount: number): readonly TenderRefund[] => {
  const asked = refundRequested(account, { amount, key: 'preview', reason: 'goods_returned' });
  if (asked.kind === 'too_much') return [];
  return asked.refunds.flatMap((refund) => {
    const attempt = account.attempts.find((each) => each.attempt === refund.attempt);
    return attempt === undefined ? [] : [{ method: attempt.method, amount: refund.amount }];
  });
};

const shownCredits = (credits: readonly RefundableCredit[], amount: number): readonly TenderRefund[] => {
  let missing = amount;
  return credits.toReversed().flatMap(({ method, left }) => {
    const share = Math.min(missing, left);
    missing -= share;
    return share === 0 ? [] : [{ method, amount: share }];
  });
};

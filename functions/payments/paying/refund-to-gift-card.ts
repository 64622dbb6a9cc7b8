import { issueCardParts, passOnCreditParts } from '../../credit/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { attemptOf } from '../model/account.ts';
import type { AccountChange } from '../model/change-account.ts';
import { refundRequested, refundSettled } from '../model/refunds.ts';
import { splitRefund } from '../model/split-refund.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentRefunded } from '../store/payment-events.ts';
import type { Refund, RefundOutcome } from './refund.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';

interface GiftRefund extends Pick<Refund, 'amount' | 'key' | 'remembering'> {
  /** The gift card to be issued. */
  readonly accountId: string;
}

/**
 * What was paid for a present goes to a new gift card, whose code only whoever returned it gets. All tenders of the buyer
 * keep their money: nothing is sent to a provider, and it is settled in this transaction.
 *
 * @throws AccountMoved, CreditMoved, or what a part of `beside` throws
 */
export const refundToGiftCard = async (
  before: OrderAndAccount,
  { amount, key, accountId, remembering }: GiftRefund,
  { db, secrets, ...how }: PaymentDependencies & { readonly secrets: Secrets },
  beside: () => Promise<readonly TransactionPart[]>,
): Promise<Exclude<RefundOutcome, { kind: 'card_spent' }>> => {
  const { order, account } = before;
  const held = await creditToReturn(order, db);
  const split = splitRefund(amount, account, sumOf(held));
  if (split.kind === 'too_much') return split;
  const asked = refundRequested(account, { amount: split.money, key, reason: 'gift_returned', bonus: 0 });
  if (asked.kind === 'too_much') return asked;
  const settled = asked.refunds.reduce<AccountChange>(
    (change, refund) => {
      const { account: next, entries } = refundSettled(change.account, refund);
      return { account: next, entries: [...change.entries, ...entries] };
    },
    { account: asked.account, entries: asked.entries },
  );
  const { currency, orderId, channel } = order;
  const opened = { accountId, amount, currency, channel, status: 'active', hasPin: false } as const;
  const card = { ...opened, kind: 'refund_to_credit', reason: 'gift_return' } as const;
  const after = await saveAccountChange(
    before,
    { ...settled, account: { ...settled.account, ...remembering } },
    { db, ...how },
    (facts) =>
      asked.refunds.map((refund) => paymentRefunded(facts, refund, attemptOf(account, refund).method)),
    [
      ...passOnCreditParts(held, { amount: split.credit, orderId, key }, how),
      ...(amount === 0 ? [] : (await issueCardParts(card, { ...how, secrets })).parts),
      ...(await beside()),
    ],
  );
  return { kind: 'refunded', after };
};

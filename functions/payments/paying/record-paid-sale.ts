import type { Order, OrderPayment } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Clock } from '#shared/time/clock.ts';
import { balanceDue, emptyAccount, orderPaymentOf, type Payable } from '../model/account.ts';
import { captured, cashTaken, opened, type AccountChange } from '../model/change-account.ts';
import { changeAccountPart, nextVersion } from '../store/accounts.ts';
import { paymentCaptured } from '../store/payment-events.ts';

/** How a sale was paid before we heard of it. */
export type PaidBefore =
  | { readonly method: 'cash' }
  /** @param reference what whoever took the money calls the payment */
  | { readonly method: string; readonly reference: string };

/** The books of an order that is placed as paid, because its money was taken elsewhere: in the transaction that places it. */
export const paidSaleParts = (
  order: Payable & Pick<Order, 'channel'>,
  paid: PaidBefore,
  how: { readonly clock: Clock; readonly cause: Cause },
): { readonly payment: OrderPayment; readonly parts: readonly TransactionPart[] } => {
  const saved = nextVersion(takenBefore(order, paid));
  const facts = { order, account: saved.account, ...how };
  const money = { amount: saved.account.due, currency: order.currency };
  const event = paymentCaptured(facts, { method: paid.method, attempt: 1 }, money);
  return {
    payment: orderPaymentOf(saved.account, order),
    parts: money.amount === 0 ? [] : [changeAccountPart(saved, [event], how)],
  };
};

const takenBefore = (order: Payable, paid: PaidBefore): AccountChange => {
  const account = emptyAccount(order);
  if (!('reference' in paid)) return cashTaken(account, { amount: balanceDue(account) });
  const started = opened(account, paid).account;
  const [attempt] = started.attempts;
  return attempt === undefined ? { account, entries: [] } : captured(started, attempt, account.due);
};

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
  | {
      readonly method: string;
      readonly reference: string;
      /** What whoever took it keeps, minor units. */
      readonly fee?: number;
    };

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
  const { method, reference } = paid;
  const started = opened(account, { method, reference }).account;
  const [attempt] = started.attempts;
  if (attempt === undefined) return { account, entries: [] };
  const change = captured(started, attempt, account.due);
  const { fee = 0 } = paid;
  const kept = { step: '1#fee', type: 'fee', amount: fee, currency: order.currency, attempt: 1 } as const;
  return fee === 0 ? change : { ...change, entries: [...change.entries, kept] };
};

import {
  authoriseOrderPart,
  holdWithoutMoneyParts,
  isOpen,
  redeemReference,
  type Order,
  type PaymentMethod,
} from '../../orders/public.ts';
import { redeemAgainPart, UsesMoved } from '../../promotions/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf } from '#shared/events/envelope.ts';
import type { Money } from '#shared/money/money.ts';
import { instant } from '#shared/time/clock.ts';
import { isPaidByAnother } from '../model/tender-parts.ts';
import {
  askedOf,
  balanceDue,
  orderPaymentOf,
  type AmountFailure,
  type PaymentAttempt,
  type PaymentAccount,
  type RefundReason,
} from '../model/account.ts';
import { captured, failed, opened } from '../model/change-account.ts';
import { authorisationLapsed, authorised, authorisedToRelease } from '../model/captures.ts';
import { decideSettlement } from '../model/decide-settlement.ts';
import type { ProviderStatus } from '../model/provider.ts';
import { capturedToReturn, strayed } from '../model/refunds.ts';
import { changeAccountPart, nextVersion } from '../store/accounts.ts';
import { requireOrder } from '../requests/require-order.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import {
  captureRequestedEvent,
  paymentAuthorised,
  paymentCaptured,
  paymentFailed,
  refundRequestedEvent,
  voidedEvents,
} from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { retakeStock, type Retaken } from './retake-stock.ts';
import { saveAccountChange, saveMoneyTaken, type PaymentDependencies } from './save-account-change.ts';

/** The status of a payment at its provider. */
export interface ProviderReport {
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly status: ProviderStatus;
}

/**
 * Applies what the provider reports to the order in one transaction, once, whoever reports it and how often: the order is
 * paid, or its money is refunded. Every payment has either an order or a refund.
 *
 * @returns the order and its money afterwards
 */
export const settle = (report: ProviderReport, dependencies: PaymentDependencies): Promise<OrderAndAccount> =>
  decideAgain(isMoved, async () => {
    const before = await requireOrder(dependencies.db, report.status.orderId);
    const attempt = before.account.attempts.find(({ reference }) => reference === report.reference);
    if (attempt === undefined) {
      await adopt(before.account, report, dependencies);
      return settle(report, dependencies);
    }
    return settleAttempt(before, attempt, report.status, dependencies);
  });

/** A crash between starting a payment and writing it down left it to the provider alone. */
const adopt = (
  { ...account }: PaymentAccount,
  { method, reference }: ProviderReport,
  { db, ...how }: PaymentDependencies,
) => commit(db, [changeAccountPart(nextVersion(opened(account, { method, reference })), [], how)]);

const settleAttempt = async (
  before: OrderAndAccount,
  attempt: PaymentAttempt,
  status: ProviderStatus,
  dependencies: PaymentDependencies,
): Promise<OrderAndAccount> => {
  const asked = askedOf(before.account, attempt);
  const decision = decideSettlement(before.order, attempt, {
    provider: status,
    asked,
    outstanding: before.account.outstanding,
  });
  switch (decision.kind) {
    case 'nothing':
      return before;
    case 'pay':
      return before.order.status !== 'paid' && isTooMuch(before.account, attempt)
        ? giveBack(before, attempt, 'paid_twice', dependencies)
        : pay(before, attempt, dependencies);
    case 'authorise':
      return authorise(before, attempt, dependencies);
    case 'release':
      return release(before, attempt, { status, failure: decision.failure }, dependencies);
    case 'lapse':
      return lapse(before, attempt, dependencies);
    case 'revive': {
      // One of several tenders: the others lapsed with the order.
      if (!paysTheRest(before.account, attempt))
        return giveBack(before, attempt, 'order_expired', dependencies);
      const retaken = await retakeStock(before.order, dependencies);
      return retaken === undefined
        ? giveBack(before, attempt, 'order_expired', dependencies)
        : pay(before, attempt, dependencies, retaken).catch((error: unknown) => {
            // Its coupon went to somebody else meanwhile, so it cannot be had at that price any more.
            if (error instanceof UsesMoved) return giveBack(before, attempt, 'order_expired', dependencies);
            throw error;
          });
    }
    case 'give_back':
      return giveBack(before, attempt, decision.reason, dependencies);
    case 'stray': {
      const { amount, currency } = status;
      const change = strayed(before.account, attempt, {
        money: { amount, currency },
        failure: decision.failure,
      });
      return saveAccountChange(before, change, dependencies, (facts) => [
        paymentFailed(facts, attempt, decision.failure),
        refundRequestedEvent(facts, change.refunds),
      ]);
    }
    case 'fail':
      return saveAccountChange(before, failed(before.account, attempt, 'refused'), dependencies, (facts) => [
        paymentFailed(facts, attempt, 'refused'),
      ]);
  }
};

/** True when its part was paid another way, or more would be paid than is due. */
const isTooMuch = (account: PaymentAccount, attempt: PaymentAttempt): boolean =>
  isPaidByAnother(account, attempt) || dueAfter(account, attempt) < 0;

/** True when with this attempt all is paid that is due, and nothing of it is on its way back. */
const paysTheRest = (account: PaymentAccount, attempt: PaymentAttempt): boolean =>
  account.pendingRefunds.every(({ stray }) => stray) && dueAfter(account, attempt) <= 0;

/** What is due once an attempt has paid what it was asked for. */
const dueAfter = (account: PaymentAccount, attempt: PaymentAttempt): number =>
  balanceDue(captured(account, attempt, askedOf(account, attempt)).account);

/** The money, the order and both events together: neither can be without the other. */
const pay = async (
  { order, account }: OrderAndAccount,
  attempt: PaymentAttempt,
  dependencies: PaymentDependencies,
  retaken?: Retaken,
): Promise<OrderAndAccount> => {
  await saveMoneyTaken(
    { order },
    captured(account, attempt, askedOf(account, attempt)),
    dependencies,
    (facts) => [paymentCaptured(facts, attempt, moneyOf(account, attempt))],
    {
      beside: retaken === undefined ? [] : [...retaken.parts, await usesTakenAgain(order, dependencies)],
      allocations: retaken?.allocations,
    },
  );
  return requireOrder(dependencies.db, order.orderId);
};

/** @throws UsesMoved, when its coupon went to another order meanwhile */
const usesTakenAgain = (
  order: Order,
  { db, clock, cause }: PaymentDependencies,
): ReturnType<typeof redeemAgainPart> =>
  redeemAgainPart(db, order.promotions ?? [], {
    ...redeemReference(order, { actor: actorOf(cause), correlationId: cause.correlationId }),
    at: instant(clock),
  });

/** The order keeps its stock, and is paid as its goods are sent. */
const authorise = async (
  { order, account }: OrderAndAccount,
  attempt: PaymentAttempt,
  { db, ...how }: PaymentDependencies,
): Promise<OrderAndAccount> => {
  const money = moneyOf(account, attempt);
  const change = nextVersion(authorised(account, attempt, money.amount));
  const facts = { order, account: change.account, ...how };
  await commit(db, [
    authoriseOrderPart(order, { ...how, payment: orderPaymentOf(change.account, order) }),
    changeAccountPart(change, [paymentAuthorised(facts, attempt, money)], how),
  ]);
  return requireOrder(db, order.orderId);
};

const release = (
  before: OrderAndAccount,
  attempt: PaymentAttempt,
  { status, failure }: { readonly status: ProviderStatus; readonly failure?: AmountFailure },
  dependencies: PaymentDependencies,
): Promise<OrderAndAccount> => {
  const change = authorisedToRelease(before.account, attempt, { amount: Math.floor(status.amount), failure });
  return saveAccountChange(before, change, dependencies, (facts) => [
    ...(failure === undefined ? [] : [paymentFailed(facts, attempt, failure)]),
    captureRequestedEvent(facts, change.captures),
  ]);
};

/** It waits in the queue of orders without money, and may be paid anew. */
const lapse = (
  before: OrderAndAccount,
  attempt: PaymentAttempt,
  dependencies: PaymentDependencies,
): Promise<OrderAndAccount> => {
  const change = authorisationLapsed(before.account, attempt);
  return saveAccountChange(
    before,
    change,
    dependencies,
    (facts) => [
      paymentFailed(facts, attempt, 'authorisation_lapsed'),
      ...voidedEvents(facts, change, attempt),
    ],
    isOpen(before.order.status) ? holdWithoutMoneyParts(before.order, dependencies) : [],
  );
};

const giveBack = (
  before: OrderAndAccount,
  attempt: PaymentAttempt,
  reason: RefundReason,
  dependencies: PaymentDependencies,
): Promise<OrderAndAccount> => {
  const money = moneyOf(before.account, attempt);
  const change = capturedToReturn(before.account, attempt, { amount: money.amount, reason });
  return saveAccountChange(before, change, dependencies, (facts) => [
    paymentCaptured(facts, attempt, money),
    refundRequestedEvent(facts, change.refunds),
  ]);
};

const moneyOf = (account: PaymentAccount, attempt: PaymentAttempt): Money => ({
  amount: askedOf(account, attempt),
  currency: account.currency,
});

import { isCreditMoved } from '../../credit/public.ts';
import { StockMoved } from '../../inventory/public.ts';
import {
  dueOf,
  OrderMoved,
  payOrderPart,
  redeemReference,
  showPaymentPart,
  type PaymentMethod,
} from '../../orders/public.ts';
import { redeemAgainPart, UsesMoved } from '../../promotions/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { orderPaymentOf, type Attempt, type PaymentAccount, type RefundReason } from '../model/account.ts';
import { captured, failed, opened, type AccountChange } from '../model/change-account.ts';
import { decideSettlement } from '../model/decide-settlement.ts';
import type { ProviderStatus } from '../model/provider.ts';
import { capturedToReturn, strayed, type Returning } from '../model/refunds.ts';
import { AccountMoved, changeAccountPart, nextVersion } from './accounts.ts';
import { requireBoth, type OrderAndAccount } from './load-both.ts';
import { paymentCaptured, paymentFailed, refundWanted, type Told } from './payment-events.ts';
import { retakeStock, type Retaken } from './retake-stock.ts';

export interface Means {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** How a payment stands at its provider's. */
export interface Heard {
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly status: ProviderStatus;
}

/** True for whatever came between reading and writing: read again, decide again. */
export const isMoved = (error: unknown): boolean =>
  error instanceof OrderMoved ||
  error instanceof AccountMoved ||
  error instanceof StockMoved ||
  isCreditMoved(error);

/**
 * Does what the provider's word means for the order, in one transaction, once, whoever brings it and how often: the
 * order is paid, or its money is on its way back. There is never money without an order or a refund.
 *
 * @returns the order and its money afterwards
 */
export const settle = (heard: Heard, means: Means): Promise<OrderAndAccount> =>
  decideAgain(isMoved, async () => {
    const before = await requireBoth(means.db, heard.status.orderId);
    const attempt = before.account.attempts.find(({ reference }) => reference === heard.reference);
    if (attempt === undefined) {
      await adopt(before.account, heard, means);
      return settle(heard, means);
    }
    return settleAttempt(before, attempt, heard.status, means);
  });

/** A crash between starting a payment and writing it down left it to the provider alone. */
const adopt = ({ ...account }: PaymentAccount, { method, reference }: Heard, { db, ...how }: Means) =>
  commit(db, [changeAccountPart(nextVersion(opened(account, { method, reference })), [], how)]);

const settleAttempt = async (
  before: OrderAndAccount,
  attempt: Attempt,
  status: ProviderStatus,
  means: Means,
): Promise<OrderAndAccount> => {
  const decision = decideSettlement(before.order, attempt, status);
  switch (decision.kind) {
    case 'nothing':
      return before;
    case 'pay':
      return pay(before, attempt, means);
    case 'revive': {
      const retaken = await retakeStock(before.order, means);
      return retaken === undefined
        ? giveBack(before, attempt, 'order_expired', means)
        : pay(before, attempt, means, retaken).catch((error: unknown) => {
            // Its coupon went to somebody else meanwhile, so it cannot be had at that price any more.
            if (error instanceof UsesMoved) return giveBack(before, attempt, 'order_expired', means);
            throw error;
          });
    }
    case 'give_back':
      return giveBack(before, attempt, decision.reason, means);
    case 'stray': {
      const { amount, currency } = status;
      const change = strayed(before.account, attempt, {
        money: { amount, currency },
        failure: decision.failure,
      });
      return saveBeside(before, change, means, (told) => [
        paymentFailed(told, attempt, decision.failure),
        refundWanted(told, change.refunds),
      ]);
    }
    case 'fail':
      return saveBeside(before, failed(before.account, attempt, 'refused'), means, (told) => [
        paymentFailed(told, attempt, 'refused'),
      ]);
  }
};

/** The money, the order and both events together: neither can be without the other. */
const pay = async (
  { order, account }: OrderAndAccount,
  attempt: Attempt,
  { db, ...how }: Means,
  retaken?: Retaken,
): Promise<OrderAndAccount> => {
  const change = nextVersion(captured(account, attempt, dueOf(order)));
  const told = { order, account: change.account, ...how };
  await commit(db, [
    payOrderPart(order, {
      ...how,
      payment: orderPaymentOf(change.account, order),
      ...(retaken === undefined ? {} : { allocations: retaken.allocations }),
    }),
    ...(retaken === undefined
      ? []
      : [
          ...retaken.parts,
          await redeemAgainPart(db, order.promotions ?? [], {
            ...redeemReference(order, { actor: actorOf(how.cause), correlationId: how.cause.correlationId }),
            at: instant(how.clock),
          }),
        ]),
    changeAccountPart(change, [paymentCaptured(told, attempt, moneyOf(order))], how),
  ]);
  return requireBoth(db, order.orderId);
};

const giveBack = (
  before: OrderAndAccount,
  attempt: Attempt,
  reason: RefundReason,
  means: Means,
): Promise<OrderAndAccount> => {
  const money = moneyOf(before.order);
  const change = capturedToReturn(before.account, attempt, { amount: money.amount, reason });
  return saveBeside(before, change, means, (told) => [
    paymentCaptured(told, attempt, money),
    refundWanted(told, change.refunds),
  ]);
};

/** A change of the money that leaves the order as it is; the order only shows it. */
export const saveBeside = async (
  { order }: Pick<OrderAndAccount, 'order'>,
  change: AccountChange | Returning,
  { db, ...how }: Means,
  eventsOf: (told: Told) => readonly OutgoingEvent[],
  beside: readonly TransactionPart[] = [],
): Promise<OrderAndAccount> => {
  const saved = nextVersion(change);
  const told = { order, account: saved.account, ...how };
  await commit(db, [
    changeAccountPart(saved, eventsOf(told), how),
    showPaymentPart(order.orderId, orderPaymentOf(saved.account, order)),
    ...beside,
  ]);
  return { order, account: saved.account };
};

const moneyOf = (order: OrderAndAccount['order']) => ({ amount: dueOf(order), currency: order.currency });

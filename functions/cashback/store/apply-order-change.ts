import {
  giveCashbackPart,
  isCreditMoved,
  moveCreditGrants,
  takeBackCashbackParts,
} from '../../credit/public.ts';
import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causedBy, type Cause, type Envelope } from '#shared/events/envelope.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import {
  applyChange,
  newOrderCashback,
  type CashbackChange,
  type OrderChange,
  type OrderCashback,
} from '../model/order-cashback.ts';
import type { CashbackRule } from '../model/rule.ts';
import { cashbackItems } from '../table.ts';
import { orderCashbackKey } from './keys.ts';
import { countBack, countGiven, limitsGrants } from './limits.ts';

const { orderCashback, applied } = cashbackItems.items;

/** What a function needs to hear of orders and to move cashback. */
export const applyOrderChangeGrants = [
  ...moveCreditGrants,
  ...limitsGrants,
  may(orderCashback, 'GetItem', 'PutItem'),
  may(applied, 'PutItem'),
];

/** What was heard of an order that brings nothing is kept as long as its payment may still be heard. */
const KEPT_DAYS = 30;

/** Somebody else heard of the same order, or used the same budget, since it was read. */
class CashbackMoved extends Error {}

/** Whose order it is. */
type Of = Pick<OrderCashback, 'orderId' | 'customerId' | 'currency'>;

/** OrderChange, and the rules by which it gives something. */
export type CashbackInstruction = OrderChange & { readonly rules?: readonly CashbackRule[] };

/**
 * Applies a change of an order to its cashback: what is known of the order, the customer’s account, the limits and the inbox are
 * written in one transaction, after `ask` has read what the change means now.
 */
export const applyOrderChange = async (
  of: Of,
  ask: () => Promise<CashbackInstruction | undefined>,
  event: Envelope,
  { db, clock, inbox }: Pick<ConsumerRuntime, 'db' | 'clock' | 'inbox'>,
): Promise<void> => {
  const cause = causedBy(event, inbox.consumer);
  await decideAgain(isMoved, async () => {
    const before = (await db.get<OrderCashback>(orderCashbackKey(of.orderId))) ?? newOrderCashback(of);
    const news = await ask();
    const heard = news === undefined ? undefined : applyChange(before, news, instant(clock));
    if (news === undefined || heard === undefined) return;
    await commit(db, [
      inbox.part(event),
      orderPart(heard, news.rules ?? [], clock),
      ...(await moneyParts(heard, news, { db, clock, cause })),
    ]);
  });
};

const isMoved = (error: unknown): boolean => error instanceof CashbackMoved || isCreditMoved(error);

const orderPart = (
  { order, given, back }: CashbackChange,
  rules: readonly CashbackRule[],
  clock: Clock,
): TransactionPart => {
  const { ttl: _before, ...kept } = order as OrderCashback & { readonly ttl?: number };
  const item = order.brought.length > 0 ? kept : { ...kept, ttl: ttlAfter(clock, KEPT_DAYS * DAY) };
  return {
    actions: [
      saveAction(orderCashbackKey(order.orderId), item),
      ...countGiven(given, { customerId: order.customerId, rules }),
      ...countBack(order.customerId, back),
    ],
    refused: () => new CashbackMoved(),
  };
};

const moneyParts = async (
  { order, given, back }: CashbackChange,
  news: OrderChange,
  dependencies: { readonly db: Database; readonly clock: Clock; readonly cause: Cause },
): Promise<readonly TransactionPart[]> => {
  const { orderId, customerId, currency } = order;
  const move = { orderId, customerId, currency, step: stepOf(orderId, news) };
  if (given.length > 0) return [await giveCashbackPart(move, given.map(toLot), dependencies)];
  const dues = back.map(({ earning: { lotId }, amount }) => ({ lotId, amount }));
  return dues.length === 0 ? [] : takeBackCashbackParts(move, dues, dependencies);
};

const toLot = ({ lotId, amount, availableAt, expiresAt }: CashbackChange['given'][number]) => ({
  lotId,
  amount,
  availableAt,
  expiresAt,
});

const stepOf = (orderId: string, news: OrderChange): string => {
  switch (news.kind) {
    case 'paid':
      return `CASHBACK#${orderId}`;
    case 'refunded':
      return `${orderId}#${news.key}`;
    case 'cancelled':
      return `${orderId}#CANCEL`;
  }
};

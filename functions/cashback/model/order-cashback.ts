import { allocate } from '#shared/money/allocate.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Earning } from './earnings.ts';

/** Cashback of an order, less what was taken back of it. */
export interface Brought extends Earning {
  readonly takenBack: number;
}

/** What was heard of one order, in whatever order it was heard, and the cashback it brought. */
export interface OrderCashback extends Versioned {
  readonly orderId: string;
  readonly customerId: string;
  readonly currency: string;
  /** Money that was paid for its goods, minor units; absent until the payment is heard. */
  readonly money?: number;
  readonly brought: readonly Brought[];
  /** Money that went back, minor units by the key of the refund. */
  readonly refunds: Readonly<Record<string, number>>;
  readonly isCancelled: boolean;
}

/** Something that was heard of an order. */
export type OrderChange =
  | { readonly kind: 'paid'; readonly money: number; readonly earnings: readonly Earning[] }
  | { readonly kind: 'refunded'; readonly key: string; readonly amount: number }
  | { readonly kind: 'cancelled' };

/** So much of one earning goes back. */
export interface TakenBack {
  readonly earning: Earning;
  /** Minor units, at least 1. */
  readonly amount: number;
}

/** An order after news of it, and what cashback is given or goes back. */
export interface CashbackChange {
  readonly order: OrderCashback;
  /** What is given, less what went back before the payment was heard. */
  readonly given: readonly Earning[];
  readonly back: readonly TakenBack[];
}

/** An order nobody has heard of yet. Version 0: it is not stored. */
export const newOrderCashback = (
  of: Pick<OrderCashback, 'orderId' | 'customerId' | 'currency'>,
): OrderCashback => ({
  ...of,
  version: 0,
  brought: [],
  refunds: {},
  isCancelled: false,
});

/**
 * What becomes of an order’s cashback by some news: as much of it stays as of its money. Whatever order news come in,
 * the end is the same. Nothing when the news was heard before.
 */
export const applyChange = (
  before: OrderCashback,
  news: OrderChange,
  at: string,
): CashbackChange | undefined => {
  const order = withChange(before, news);
  if (order === undefined) return undefined;
  const back = dueBack(order, at);
  const backOf = ({ ruleId }: Earning): number =>
    back.find(({ earning }) => earning.ruleId === ruleId)?.amount ?? 0;
  const after = {
    ...order,
    version: before.version + 1,
    brought: order.brought.map((each) => ({ ...each, takenBack: each.takenBack + backOf(each) })),
  };
  if (news.kind !== 'paid') return { order: after, given: [], back };
  const given = news.earnings.map((earning) => ({ ...earning, amount: earning.amount - backOf(earning) }));
  return { order: after, given: given.filter(({ amount }) => amount > 0), back: [] };
};

const withChange = (order: OrderCashback, news: OrderChange): OrderCashback | undefined => {
  switch (news.kind) {
    case 'paid':
      if (order.money !== undefined) return undefined;
      return {
        ...order,
        money: news.money,
        brought: news.earnings.map((earning) => ({ ...earning, takenBack: 0 })),
      };
    case 'refunded':
      if (order.refunds[news.key] !== undefined) return undefined;
      return { ...order, refunds: { ...order.refunds, [news.key]: news.amount } };
    case 'cancelled':
      return order.isCancelled ? undefined : { ...order, isCancelled: true };
  }
};

/**
 * What has to go back so that cashback stays in proportion to the money that stayed, shared over the rules by largest
 * remainder. What has ended meanwhile went by itself.
 */
const dueBack = ({ brought, ...order }: OrderCashback, at: string): readonly TakenBack[] => {
  const all = brought.reduce((sum, { amount }) => sum + amount, 0);
  const taken = brought.reduce((sum, { takenBack }) => sum + takenBack, 0);
  const due = Math.max(0, all - kept(all, order) - taken);
  const shares = allocate(
    due,
    brought.map(({ amount, takenBack }) => amount - takenBack),
  );
  return brought.flatMap(({ takenBack: _so, ...earning }, index) => {
    const amount = shares[index] ?? 0;
    const hasEnded = earning.expiresAt !== undefined && earning.expiresAt <= at;
    return amount === 0 || hasEnded ? [] : [{ earning, amount }];
  });
};

const kept = (all: number, { money = 0, refunds, isCancelled }: Omit<OrderCashback, 'brought'>): number => {
  if (isCancelled || money === 0) return 0;
  const returned = Object.values(refunds).reduce((sum, amount) => sum + amount, 0);
  const stayed = Math.max(0, money - returned);
  return Number((BigInt(all) * BigInt(stayed)) / BigInt(money));
};

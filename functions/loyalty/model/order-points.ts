import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { allocate } from '#shared/money/allocate.ts';
import { pointsFor, type EarningRate } from './earning.ts';

/** What was paid for the goods of an order, in minor units. */
export interface PaidGoods {
  /** As they were priced, less discount: this earns. */
  readonly goods: number;
  /** The same with the tax that came on top; this is what refunds are a part of. @default goods */
  readonly charged?: number;
}

/** What was heard of one order, in whatever order it was heard, and the points it brought. */
export interface OrderPoints extends Versioned {
  readonly customerId: string;
  readonly orderId: string;
  /** Absent until the payment is heard. */
  readonly paid?: PaidGoods;
  readonly rate?: EarningRate;
  readonly paidAt?: string;
  /** Money that went back, minor units by refund key. */
  readonly refunds: Readonly<Record<string, number>>;
  readonly isCancelled: boolean;
  /** What the order brought, less what was taken back. */
  readonly kept: number;
  readonly expiresAt?: string;
}

export type OrderNews =
  | {
      readonly kind: 'paid';
      readonly paid: PaidGoods;
      readonly rate: EarningRate;
      readonly paidAt: string;
      readonly expiresAt: string;
    }
  | { readonly kind: 'refunded'; readonly refundKey: string; readonly amount: number }
  | { readonly kind: 'cancelled' };

/** What is known of an order after some news, and how many points move: negative when they go back. */
export interface OrderPointsChange {
  readonly order: OrderPoints;
  readonly points: number;
  /** The business reason: the same reason moves points once. */
  readonly step: string;
}

/** An order nobody has heard of yet. Version 0: it is not stored. */
export const newOrderPoints = (customerId: string, orderId: string): OrderPoints => ({
  customerId,
  orderId,
  version: 0,
  refunds: {},
  isCancelled: false,
  kept: 0,
});

/**
 * Points stay in proportion to the money that stayed, rounded as they were earned. Whatever order news come in, the end
 * is the same. Nothing when the news was heard before.
 *
 * @param at points of an order that have expired by then are not taken back
 */
export const applyNews = (
  before: OrderPoints,
  news: OrderNews,
  at: string,
): OrderPointsChange | undefined => {
  const heard = withNews(before, news);
  if (heard === undefined) return undefined;
  const points = entitled(heard) - before.kept;
  const order = { ...heard, version: before.version + 1, kept: before.kept + points };
  const hasExpired = order.expiresAt !== undefined && order.expiresAt <= at;
  return { order, points: points < 0 && hasExpired ? 0 : points, step: stepOf(before.orderId, news) };
};

const withNews = (order: OrderPoints, news: OrderNews): OrderPoints | undefined => {
  switch (news.kind) {
    case 'paid': {
      const { paid, rate, paidAt, expiresAt } = news;
      return order.paid === undefined ? { ...order, paid, rate, paidAt, expiresAt } : undefined;
    }
    case 'refunded':
      if (order.refunds[news.refundKey] !== undefined) return undefined;
      return { ...order, refunds: { ...order.refunds, [news.refundKey]: news.amount } };
    case 'cancelled':
      return order.isCancelled ? undefined : { ...order, isCancelled: true };
  }
};

const stepOf = (orderId: string, news: OrderNews): string => {
  if (news.kind === 'paid') return `EARN#${orderId}`;
  return news.kind === 'cancelled' ? `${orderId}#CANCELLED` : `${orderId}#REFUND#${news.refundKey}`;
};

/** Points for the money that stayed. Before the payment is heard there is none. */
const entitled = ({ paid, rate, refunds, isCancelled }: OrderPoints): number => {
  if (paid === undefined || rate === undefined || isCancelled) return 0;
  const returned = Object.values(refunds).reduce((sum, amount) => sum + amount, 0);
  return pointsFor(rate, paid.goods - goodsIn(returned, paid));
};

/** The goods in money that went back: tax that came on top earned nothing, so it takes nothing back. */
const goodsIn = (returned: number, { goods, charged = goods }: PaidGoods): number => {
  const [share = 0] = allocate(Math.min(returned, charged), [goods, charged - goods]);
  return share;
};

import type * as z from 'zod/mini';
import type { OrderPaid } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { monthsLater, rateFor } from '../model/earning.ts';
import { applyOrderNews, type KnownLoyalty } from '../store/apply-order-news.ts';

/** Gives the customer the points of a paid order. Guests earn nothing. */
export const onOrderPaid: Consumer<typeof OrderPaid, ConsumerRuntime> = async (event, runtime) => {
  const { orderId, customerId, currency, totals, credits = [], channel, soldAt: locationId } = event.data;
  if (customerId === undefined) return;
  const paidAt = event.metadata.occurredAt;
  await applyOrderNews(
    { customerId, orderId },
    ({ programme, groups, standing: { tier } }: KnownLoyalty) => {
      const rate = rateFor(programme, { currency, channel, locationId, tier, groups, at: paidAt });
      if (rate === undefined) return undefined;
      const expiresAt = monthsLater(paidAt, programme.validMonths);
      return { kind: 'paid', paid: paidWithMoney(totals, credits), rate, paidAt, expiresAt };
    },
    event,
    runtime,
  );
};

/**
 * Gift cards were paid for when they were bought, and points were given, so what they pay earns nothing; store credit is
 * the customer’s own money, and earns. They pay for goods and the tax on them in proportion.
 */
const paidWithMoney = (
  totals: OrderTotals,
  credits: readonly { readonly kind: string; readonly amount: number }[],
): { readonly goods: number; readonly charged: number } => {
  const goods = totals.goods - totals.discount;
  const charged = totals.goodsCharged ?? totals.total - totals.delivery;
  const notMoney = credits
    .filter(({ kind }) => kind === 'gift_card' || kind === 'points')
    .reduce((sum, { amount }) => sum + amount, 0);
  const money = Math.max(0, charged - notMoney);
  return notMoney === 0 || charged === 0
    ? { goods, charged }
    : { goods: Math.floor((goods * money) / charged), charged: money };
};

type OrderTotals = z.output<typeof OrderPaid.data>['totals'];

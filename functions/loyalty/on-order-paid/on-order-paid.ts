import type * as z from 'zod/mini';
import type { OrderPaid } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { earn } from '../model/ledger.ts';
import { post } from '../store/post.ts';

/** Gives the customer the points of a paid order. Guests earn nothing. */
export const onOrderPaid: Consumer<typeof OrderPaid, ConsumerRuntime> = async (event, runtime) => {
  const { orderId, customerId, currency, totals, credits = [] } = event.data;
  if (customerId === undefined) return;
  await post(
    runtime,
    { customerId, orderId, cause: causedBy(event, runtime.inbox.consumer) },
    [runtime.inbox.part(event)],
    (ledger) =>
      earn(ledger, {
        orderId,
        at: event.metadata.occurredAt,
        paid: { currency, ...paidWithMoney(totals, credits) },
      }),
  );
};

/**
 * Gift cards were paid for when they were bought, so what they pay earns nothing; store credit is the customer’s own
 * money, and earns. Cards pay for goods and the tax on them in proportion.
 */
const paidWithMoney = (
  totals: OrderTotals,
  credits: readonly { readonly kind: string; readonly amount: number }[],
): { readonly goods: number; readonly charged: number } => {
  const goods = totals.goods - totals.discount;
  const charged = totals.goodsCharged ?? totals.total - totals.delivery;
  const cards = credits
    .filter(({ kind }) => kind === 'gift_card')
    .reduce((sum, { amount }) => sum + amount, 0);
  const money = Math.max(0, charged - cards);
  return cards === 0 || charged === 0
    ? { goods, charged }
    : { goods: Math.floor((goods * money) / charged), charged: money };
};

type OrderTotals = z.output<typeof OrderPaid.data>['totals'];

import { quoteCart, type QuotedLine } from '../../quoting/public.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf, startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import { instant } from '#shared/time/clock.ts';
import { CartAbandoned } from '../events.ts';
import { findingOf } from '../model/abandonment.ts';
import type { Cart } from '../model/cart.ts';
import { cartKey, loadCart } from '../store/carts.ts';
import { readCartMarket } from '../store/cart-market.ts';
import { scheduleLook } from '../store/schedule-look.ts';

type WithSchedules = Runtime & { readonly schedules: Schedules };

/** Finds out whether a shopper left their cart, and says so once. A change in between fails the save, and the timer's retry looks again. */
export const checkAbandonedCart: Task<WithSchedules> = async ({ cartId }, runtime) => {
  const cart = await loadCart(runtime.db, String(cartId));
  const finding = findingOf(cart, runtime.clock.now());
  if (cart === undefined || finding === 'nothing_to_do') return;
  if (finding === 'look_again_later') return scheduleLook(cart, runtime);
  await report(cart, runtime);
};

const report = async (cart: Cart, { db, clock }: WithSchedules): Promise<void> => {
  const market = await readCartMarket({ ...cart, credits: [] }, { db, clock });
  const quote = quoteCart({
    lines: cart.lines,
    market,
    priceMatches: cart.priceMatches,
  });
  const lines = quote.lines.filter(({ unavailable }) => unavailable === undefined);
  const left: Cart = {
    ...cart,
    version: cart.version + 1,
    abandonedAt: instant(clock),
  };
  // Nobody is told of a cart in which nothing can be bought. It is noted all the same, so that its next change is watched.
  const events = lines.length === 0 ? [] : [abandoned(left, lines, quote.totals.total)];
  await commit(db, [savePart(cartKey(cart.cartId), left), outboxPart(clock, cartKey(cart.cartId), events)]);
};

const abandoned = (cart: Cart, lines: readonly QuotedLine[], total: number) =>
  eventOf(CartAbandoned, {
    aggregateId: cart.cartId,
    aggregateVersion: cart.version,
    occurredAt: cart.abandonedAt ?? cart.changedAt,
    channel: cart.channel,
    cause: startedBy('check-abandoned-cart', cart.cartId),
    data: {
      cartId: cart.cartId,
      channel: cart.channel,
      customerId: cart.customerId,
      hasContact: cart.hasContact === true,
      lines: lines.map(({ sku, name, quantity }) => ({ sku, name, quantity })),
      total: { amount: total, currency: cart.currency },
      quietSince: cart.changedAt,
    },
  });

import {
  boughtCards,
  creditBackParts,
  decideAgainIfCreditMoved,
  voidCardParts,
} from '../../credit/public.ts';
import { giveBackPart } from '../../inventory/public.ts';
import { releasePart } from '../../promotions/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { Order } from '../model/order.ts';
import { heldBy } from '../model/transitions.ts';
import { cancelOrderPart, expireOrderPart } from './change-order.ts';
import { redeemReference } from './redeem-reference.ts';
import { noteKey } from './orders.ts';

interface Means {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/**
 * Ends an order nobody paid in time: its status, its stock, its credit and its event in one transaction.
 *
 * @throws OrderMoved when somebody changed the order since it was read; whoever came first has won
 */
export const expireOrder = (order: Order, { db, ...how }: Means): Promise<void> =>
  decideAgainIfCreditMoved(async () =>
    commit(db, [
      expireOrderPart(order, how),
      stockBackPart(order, how),
      usesBackPart(order, how),
      ...(await creditBack(order, 'release', { db, ...how })),
    ]),
  );

/**
 * Calls an order off: its status, its stock, its credit, the gift cards it bought and its event in one transaction.
 * Money goes back by the event.
 *
 * @throws GIFT_CARD_SPENT when one of these gift cards was used
 * @throws OrderMoved when somebody changed the order since it was read
 */
export const cancelOrder = (
  order: Order,
  {
    db,
    recentKeys,
    reason,
    ...how
  }: Means & { readonly recentKeys: readonly RecentKey[]; readonly reason?: string | undefined },
): Promise<void> =>
  decideAgainIfCreditMoved(async () =>
    commit(db, [
      cancelOrderPart(order, { ...how, recentKeys }),
      stockBackPart(order, how),
      usesBackPart(order, how),
      ...(await creditBack(order, order.status === 'paid' ? 'refund' : 'release', { db, ...how })),
      ...(await cardsBack(order, { db, ...how })),
      ...(reason === undefined ? [] : [notePart(order, reason)]),
    ]),
  );

/** What gift cards and store credit paid, less what went back before, goes back with the order’s end and not without it. */
const creditBack = (
  { orderId, version, credits = [] }: Order,
  kind: 'release' | 'refund',
  { db, ...how }: Means,
): Promise<readonly TransactionPart[]> =>
  creditBackParts(db, credits, { orderId, version: version + 1, kind }, how);

/** The gift cards that a paid order bought; one that was never paid has none. */
const cardsBack = async (order: Order, { db, ...how }: Means): Promise<readonly TransactionPart[]> =>
  order.status === 'paid'
    ? voidCardParts(db, order, { cards: boughtCards(order.orderId, order.lines), pointer: '/order' }, how)
    : [];

const stockBackPart = (order: Order, { clock, cause }: Omit<Means, 'db'>): TransactionPart =>
  giveBackPart(heldBy(order), {
    type: 'release',
    reference: order.orderId,
    actor: actorOf(cause),
    correlationId: cause.correlationId,
    channel: order.channel,
    at: instant(clock),
  });

/** What it used of promotions and coupons may be used again. */
const usesBackPart = (order: Order, { clock, cause }: Omit<Means, 'db'>): TransactionPart =>
  releasePart(order.promotions ?? [], { ...redeemReference(order, cause), at: instant(clock) });

/** Free text may name people, so it lies beside the order, where it can be erased, and in no event. */
const notePart = ({ orderId }: Order, reason: string): TransactionPart => ({
  actions: [put(noteKey(orderId), { reason })],
  refused: () => undefined,
});

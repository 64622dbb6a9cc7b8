import {
  boughtCards,
  creditBackParts,
  decideAgainIfCreditMoved,
  voidCardParts,
  type SpentCard,
} from '../../credit/public.ts';
import { giveBackPart } from '../../inventory/public.ts';
import {
  cancelOrderPart,
  expireOrderPart,
  heldBy,
  redeemReference,
  type Order,
} from '../../orders/public.ts';
import { releasePart } from '../../promotions/public.ts';
import { releaseCapacityPart } from '../../routing/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import { instant, type Clock } from '#shared/time/clock.ts';

interface EndingDependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** What came of cancelling: done, or a gift card that the order bought was used already. */
export type CancelResult = { readonly kind: 'cancelled' } | SpentCard;

/**
 * Expires an order nobody paid in time: status, stock, promotion uses, credit and event in one transaction.
 *
 * @throws OrderMoved when the order changed since it was read
 */
export const expireOrder = (order: Order, how: EndingDependencies): Promise<void> =>
  decideAgainIfCreditMoved(async () =>
    commit(how.db, [
      expireOrderPart(order, how),
      ...takenBackParts(order, how),
      ...(await creditBack(order, 'release', how)),
    ]),
  );

/**
 * Cancels an order: status, stock, promotion uses, credit, the gift cards it bought and its event in one transaction.
 * Money goes back by the event.
 *
 * @throws OrderMoved when the order changed since it was read
 */
export const cancelOrder = (
  order: Order,
  {
    beside,
    ...asked
  }: {
    readonly recentKeys: readonly RecentKey[];
    readonly reason?: string | undefined;
    /** What else has to hold in the same transaction. */
    readonly beside: readonly TransactionPart[];
  },
  how: EndingDependencies,
): Promise<CancelResult> =>
  decideAgainIfCreditMoved(async () => {
    const cards = await cardsBack(order, how);
    if (cards.kind === 'spent') return cards;
    await commit(how.db, [
      cancelOrderPart(order, { ...how, ...asked }),
      ...takenBackParts(order, how),
      ...(await creditBack(order, order.status === 'paid' ? 'refund' : 'release', how)),
      ...cards.parts,
      ...beside,
    ]);
    return { kind: 'cancelled' };
  });

/** What gift cards and store credit paid, less what went back before. */
const creditBack = (
  { orderId, version, credits = [] }: Order,
  kind: 'release' | 'refund',
  { db, ...how }: EndingDependencies,
): Promise<readonly TransactionPart[]> =>
  creditBackParts(db, credits, { orderId, version: version + 1, kind }, how);

/** Only a paid order has gift cards to void. */
const cardsBack = ({ orderId, currency, lines, status }: Order, { db, ...how }: EndingDependencies) =>
  voidCardParts(db, { orderId, currency }, status === 'paid' ? boughtCards(orderId, lines) : [], how);

/** Stock goes back on its shelf, and promotions and coupons may be used again. */
const takenBackParts = (order: Order, { clock, cause }: EndingDependencies): readonly TransactionPart[] => {
  const by = { actor: actorOf(cause), correlationId: cause.correlationId };
  const at = instant(clock);
  const { orderId, channel, promotions = [] } = order;
  return [
    releaseCapacityPart(order.capacity ?? [], clock),
    giveBackPart(heldBy(order), { ...by, at, type: 'release', reference: orderId, channel }),
    releasePart(promotions, { ...redeemReference(order, by), at }),
  ];
};

import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { SECOND, type Clock } from '#shared/time/clock.ts';
import { dropsErrors } from '../errors.ts';
import { governs, statusOf, type Drop } from '../model/drop.ts';
import { bought, isServed, type QueueEntry } from '../model/queue-entry.ts';
import { dropsSince, readDropGrants, type DropNews } from './drops.ts';
import { changePlaceGrants, loadPlaces, placeAction, placeIdOf } from './queue-entries.ts';

/** What a checkout needs to let only those buy whose turn it is. */
export const turnGrants = [...readDropGrants, ...changePlaceGrants];

/** Who buys what, where. */
export interface DropPurchase {
  readonly channel: string;
  readonly cartId: string;
  readonly customerId?: string | undefined;
  /** Units by SKU; of a kit, its own and those of its parts. */
  readonly units: ReadonlyMap<string, number>;
  /** Read together with prices and stock. */
  readonly dropNews: DropNews | undefined;
}

/** A turn that this purchase takes. */
export interface DropTurn {
  readonly drop: Drop;
  readonly place: QueueEntry;
}

/**
 * The turns that a purchase takes: one for each drop that sells something of it now. Refused with the place and when
 * to come back where it is not the shopper's turn, and for more than a customer may have.
 */
export const turnsFor = async (purchase: DropPurchase, runtime: Runtime): Promise<readonly DropTurn[]> => {
  const skus = [...purchase.units.keys()];
  const now = runtime.clock.now();
  const drops = await dropsSince(purchase.dropNews, runtime);
  const governing = drops.filter((drop) => governs(drop, { channel: purchase.channel, skus, now }));
  return Promise.all(governing.map((drop) => turnFor(drop, purchase, runtime)));
};

/** Refuses what only a drop sells now, to whoever would get at it in another way. */
export const refuseDropped = async (
  {
    channel,
    skus,
    dropNews,
  }: Pick<DropPurchase, 'channel' | 'dropNews'> & { readonly skus: readonly string[] },
  runtime: Runtime,
): Promise<void> => {
  const { clock } = runtime;
  const drops = await dropsSince(dropNews, runtime);
  const drop = drops.find((one) => governs(one, { channel, skus, now: clock.now() }));
  if (drop !== undefined) throw notYourTurn(drop, undefined, clock);
};

/** Ends the turn with this order, in the order's transaction: a turn that ran out meanwhile refuses it. */
export const takeTurnPart = ({ drop, place }: DropTurn, orderId: string, clock: Clock): TransactionPart => ({
  actions: [placeAction(bought(place, orderId), clock)],
  refused: () => notYourTurn(drop, { ...place, status: 'passed' }, clock),
});

const turnFor = async (drop: Drop, purchase: DropPurchase, { db, clock }: Runtime): Promise<DropTurn> => {
  const { cartId, customerId, units } = purchase;
  // A guest who joined and signed in later may still stand there with the cart.
  const holders = [
    ...(customerId === undefined ? [] : [`customer:${customerId}`]),
    ...(drop.signedInOnly ? [] : [`cart:${cartId}`]),
  ];
  const places = await loadPlaces(
    db,
    holders.map((holder) => placeIdOf(drop.dropId, holder)),
  );
  const place = places.find((one) => one !== undefined && isServed(one, clock.now()));
  if (place === undefined || statusOf(drop, clock.now()) !== 'open')
    throw notYourTurn(
      drop,
      places.find((one) => one !== undefined),
      clock,
    );
  const wanted = drop.skus.reduce((sum, sku) => sum + (units.get(sku) ?? 0), 0);
  if (wanted > drop.unitsPerCustomer) throw tooMany(drop, wanted);
  return { drop, place };
};

const notYourTurn = (drop: Drop, place: QueueEntry | undefined, clock: Clock) => {
  const untilOpen = Math.ceil((Date.parse(drop.opensAt) - clock.now()) / SECOND);
  const stands = place === undefined ? 'you have no place in its queue' : `your place is ${place.status}`;
  return problem(dropsErrors.WAITING_LINE, {
    detail:
      untilOpen > 0
        ? `${drop.name} opens at ${drop.opensAt}; ${stands}`
        : `${drop.name} is sold through a queue; ${stands}`,
    errors: drop.skus.map((sku) => ({
      pointer: `/cart/lines/${sku}`,
      code: 'WAITING_LINE',
      detail: `${sku} is sold by the drop ${drop.dropId}`,
    })),
    extensions: {
      dropId: drop.dropId,
      opensAt: drop.opensAt,
      ...(place === undefined
        ? {}
        : { place: { placeId: place.placeId, status: place.status, number: place.number } }),
    },
    retryAfterSeconds: Math.min(3600, Math.max(5, untilOpen)),
  });
};

const tooMany = ({ dropId, unitsPerCustomer }: Drop, wanted: number) =>
  problem(dropsErrors.DROP_LIMIT, {
    detail: `${wanted} units of the drop ${dropId} were requested, ${unitsPerCustomer} are allowed`,
    extensions: { dropId, unitsPerCustomer },
  });

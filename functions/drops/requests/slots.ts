import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { SECOND, type Clock } from '#shared/time/clock.ts';
import { dropsErrors } from '../errors.ts';
import { governs, statusOf, type Drop } from '../model/drop.ts';
import { bought, isServed, type QueueEntry } from '../model/queue-entry.ts';
import { dropsSince, readDropGrants, type DropsRevision } from '../store/drops.ts';
import { changeEntryGrants, loadEntries, entryAction, entryIdOf } from '../store/queue-entries.ts';

/** What a checkout needs to let only those buy whose turn it is. */
export const slotGrants = [...readDropGrants, ...changeEntryGrants];

/** Who buys what, where. */
export interface DropPurchase {
  readonly channel: string;
  readonly cartId: string;
  readonly customerId?: string | undefined;
  /** Units by SKU; of a kit, its own and those of its parts. */
  readonly units: ReadonlyMap<string, number>;
  /** Read together with prices and stock. */
  readonly dropsRevision: DropsRevision | undefined;
}

/** A slot that this purchase takes. */
export interface DropSlot {
  readonly drop: Drop;
  readonly entry: QueueEntry;
}

/**
 * The slots that a purchase takes: one for each drop that sells something of it now. Refused with the entry and when
 * to come back where it is not the shopper's turn, and for more than a customer may have.
 */
export const slotsFor = async (purchase: DropPurchase, runtime: Runtime): Promise<readonly DropSlot[]> => {
  const skus = [...purchase.units.keys()];
  const now = runtime.clock.now();
  const drops = await dropsSince(purchase.dropsRevision, runtime);
  const governing = drops.filter((drop) => governs(drop, { channel: purchase.channel, skus, now }));
  return Promise.all(governing.map((drop) => slotFor(drop, purchase, runtime)));
};

/** Refuses what only a drop sells now, to whoever would get at it in another way. */
export const refuseDropped = async (
  {
    channel,
    skus,
    dropsRevision,
  }: Pick<DropPurchase, 'channel' | 'dropsRevision'> & { readonly skus: readonly string[] },
  runtime: Runtime,
): Promise<void> => {
  const { clock } = runtime;
  const drops = await dropsSince(dropsRevision, runtime);
  const drop = drops.find((one) => governs(one, { channel, skus, now: clock.now() }));
  if (drop !== undefined) throw notServedYet(drop, undefined, clock);
};

/** Ends the slot with this order, in the order's transaction: a slot that ran out meanwhile refuses it. */
export const takeSlotPart = ({ drop, entry }: DropSlot, orderId: string, clock: Clock): TransactionPart => ({
  actions: [entryAction(bought(entry, orderId), clock)],
  refused: () => notServedYet(drop, { ...entry, status: 'expired' }, clock),
});

const slotFor = async (drop: Drop, purchase: DropPurchase, { db, clock }: Runtime): Promise<DropSlot> => {
  const { cartId, customerId, units } = purchase;
  // A guest who joined and signed in later may still stand there with the cart.
  const holders = [
    ...(customerId === undefined ? [] : [`customer:${customerId}`]),
    ...(drop.signedInOnly ? [] : [`cart:${cartId}`]),
  ];
  const entries = await loadEntries(
    db,
    holders.map((holder) => entryIdOf(drop.dropId, holder)),
  );
  const entry = entries.find((one) => one !== undefined && isServed(one, clock.now()));
  if (entry === undefined || statusOf(drop, clock.now()) !== 'open')
    throw notServedYet(
      drop,
      entries.find((one) => one !== undefined),
      clock,
    );
  const wanted = drop.skus.reduce((sum, sku) => sum + (units.get(sku) ?? 0), 0);
  if (wanted > drop.unitsPerCustomer) throw tooMany(drop, wanted);
  return { drop, entry };
};

const notServedYet = (drop: Drop, entry: QueueEntry | undefined, clock: Clock) => {
  const untilOpen = Math.ceil((Date.parse(drop.opensAt) - clock.now()) / SECOND);
  const stands = entry === undefined ? 'you have no entry in its queue' : `your entry is ${entry.status}`;
  return problem(dropsErrors.NOT_SERVED_YET, {
    detail:
      untilOpen > 0
        ? `${drop.name} opens at ${drop.opensAt}; ${stands}`
        : `${drop.name} is sold through a queue; ${stands}`,
    errors: drop.skus.map((sku) => ({
      pointer: `/cart/lines/${sku}`,
      code: 'NOT_SERVED_YET',
      detail: `${sku} is sold by the drop ${drop.dropId}`,
    })),
    extensions: {
      dropId: drop.dropId,
      opensAt: drop.opensAt,
      ...(entry === undefined
        ? {}
        : { entry: { entryId: entry.entryId, status: entry.status, number: entry.number } }),
    },
    retryAfterSeconds: Math.min(3600, Math.max(5, untilOpen)),
  });
};

const tooMany = ({ dropId, unitsPerCustomer }: Drop, wanted: number) =>
  problem(dropsErrors.DROP_LIMIT, {
    detail: `${wanted} units of the drop ${dropId} were requested, ${unitsPerCustomer} are allowed`,
    extensions: { dropId, unitsPerCustomer },
  });

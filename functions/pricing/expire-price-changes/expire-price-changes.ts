import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { standingOf, type HeldPrice } from '../model/held-price.ts';
import { saveHeldParts } from '../store/held-prices.ts';
import { requireHeld } from '../requests/hold-price.ts';
import { isStale } from '../requests/is-stale.ts';
import { pricingItems } from '../table.ts';

const TASK = 'expire-price-changes';
const PER_PAGE = 100;

/**
 * Ends prices outside the rules about which nobody decided. Expiry counts whenever one is read, so coming late only
 * delays the news of it. Oldest first; the first page without one that ran out ends it, because younger ones run out later.
 */
export const expirePriceChanges: Task<Runtime> = async (_input, runtime) => {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await runtime.db.queryIndex<HeldPrice>({
      index: pricingItems.indexes.heldPrices,
      partition: { heldStatus: 'pending' },
      limit: PER_PAGE,
      cursor,
    });
    const due = items.filter((held) => isOver(held, runtime));
    for (const { changeId } of due) await expire(changeId, runtime);
    cursor = due.length === 0 ? undefined : nextCursor;
  } while (cursor !== undefined);
};

const isOver = (held: HeldPrice, { clock }: Runtime): boolean => standingOf(held, clock.now()) === 'expired';

/** The index may lag; the change itself says where it stands. One that fails does not keep the others waiting. */
const expire = async (changeId: string, runtime: Runtime): Promise<void> => {
  try {
    const held = await requireHeld(runtime.db, changeId);
    if (held.heldStatus !== 'pending' || !isOver(held, runtime)) return;
    const expired = { ...held, version: held.version + 1, heldStatus: 'expired' as const };
    await commit(runtime.db, saveHeldParts(expired, startedBy(TASK, changeId), runtime.clock));
  } catch (error) {
    if (!isStale(error)) runtime.log.error('price change not expired', { aggregateId: changeId, error });
  }
};

import { changeStockParts, levelsAt } from '../../inventory/public.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { loadLots, saveLotPart } from '../store/lots.ts';

interface RecalledLot {
  readonly recallId: string;
  readonly sku: string;
  readonly lot: string;
  readonly reason: string;
  readonly places: readonly string[];
}

/** What stops a lot at every location that had it: it is marked, and its units that nobody ordered are unavailable. */
export const stoppedLot = async (
  { recallId, sku, lot, reason, places }: RecalledLot,
  request: { readonly actor: Actor; readonly origin: Origin },
  runtime: Runtime,
): Promise<{ readonly units: number; readonly parts: readonly TransactionPart[] }> => {
  const { db, clock } = runtime;
  const found = await loadLots(
    db,
    places.map((locationId) => ({ sku, lot, locationId })),
  );
  const lots = found.filter((each) => each !== undefined);
  const levels = await Promise.all(lots.map(({ locationId }) => levelsAt(db, locationId, [sku])));
  const reference = {
    type: 'adjustment' as const,
    reason: 'recall',
    reference: recallId,
    note: reason,
    actor: actorReference(request.actor),
    at: instant(clock),
  };
  const changes = lots.flatMap(({ locationId, quantity }, at) => {
    const units = Math.min(quantity, Math.max(0, levels[at]?.[0]?.available ?? 0));
    return units === 0
      ? []
      : [{ sku, locationId, onHand: 0, unavailable: units, onlyAvailable: true, reference }];
  });
  const stock =
    changes.length === 0 ? [] : (await changeStockParts(runtime, changes, causeOf(request))).parts;
  return {
    units: changes.reduce((sum, { unavailable }) => sum + unavailable, 0),
    parts: [...lots.map((each) => saveLotPart({ ...each, recallId, version: each.version + 1 })), ...stock],
  };
};

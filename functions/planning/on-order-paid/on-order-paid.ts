import type { OrderPaid } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied, type ConsumerRuntime } from '#shared/events/inbox.ts';
import { addPromotedPart, type PromotedUnits } from '../store/demand.ts';

/** Marks units that sold at a discount in their week. Orders without one, most of them, write nothing. */
export const onOrderPaid = async (
  event: EventOf<typeof OrderPaid>,
  { db, inbox }: ConsumerRuntime,
): Promise<void> => {
  const promoted = promotedIn(event.data.lines);
  if (promoted.length === 0) return;
  try {
    await commit(db, [inbox.part(event), addPromotedPart(promoted, Date.parse(event.metadata.occurredAt))]);
  } catch (error) {
    if (!(error instanceof AlreadyApplied)) throw error;
  }
};

/** Discounted units by place, each place once. */
const promotedIn = (lines: EventOf<typeof OrderPaid>['data']['lines']): readonly PromotedUnits[] => {
  const units = lines
    .filter(({ discount = 0 }) => discount > 0)
    .flatMap((line) =>
      line.from.map(({ sku = line.sku, locationId, quantity }) => ({ sku, locationId, units: quantity })),
    );
  const byPlace = Map.groupBy(units, ({ sku, locationId }) => JSON.stringify([sku, locationId]));
  return [...byPlace.values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, units: same.reduce((sum, each) => sum + each.units, 0) })),
  );
};

import type { UnitMove } from '../../orders/public.ts';
import { nextDue } from './fulfilment-due.ts';
import type { FulfilmentLine, FulfilmentOrder } from './fulfilment-order.ts';
import { isComplete } from './picking.ts';

/** Units of a fulfilment as moves of the order they belong to. */
export const movesOf = (
  { locationId }: Pick<FulfilmentOrder, 'locationId'>,
  lines: readonly Pick<FulfilmentLine, 'lineId' | 'sku' | 'quantity'>[],
  way: Pick<UnitMove, 'from' | 'to'>,
): readonly UnitMove[] =>
  lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity, locationId, ...way }));

/** What a change of its lines makes of a fulfilment that is being picked. */
export interface PickingProgress {
  readonly kind: 'going_on' | 'picked' | 'cancelled';
  readonly fulfilment: FulfilmentOrder;
}

/** Everything there is was picked, nothing is left of it, or it goes on. */
export const progressed = (fulfilment: FulfilmentOrder, now: number): PickingProgress => {
  const { status, lines } = fulfilment;
  if (lines.every(({ quantity }) => quantity === 0))
    return {
      kind: 'cancelled',
      fulfilment: { ...fulfilment, status: 'cancelled', due: undefined, attention: undefined },
    };
  if (status !== 'picking' || !isComplete(fulfilment)) return { kind: 'going_on', fulfilment };
  const after = {
    ...fulfilment,
    status: 'picked' as const,
    pickedAt: new Date(now).toISOString(),
    attention: undefined,
  };
  return { kind: 'picked', fulfilment: { ...after, due: nextDue(after, now) } };
};

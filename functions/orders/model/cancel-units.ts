import { partsOf, partUnits, quantitiesOf, stateCounts } from './line-quantities.ts';
import type { Allocation, Order, OrderLine } from './order.ts';
import type { HeldUnits } from './transitions.ts';

/** Whole units of a line that are not wanted any more. */
export interface UnitsToCancel {
  readonly lineId: string;
  readonly quantity: number;
}

/** The order without some units, and the stock that is free by that; or the first wish that is too much. */
export type CancelledUnits =
  | {
      readonly kind: 'cancelled';
      readonly order: Order;
      /** By line, as `lines` asked. */
      readonly released: readonly (readonly HeldUnits[])[];
    }
  | { readonly kind: 'unknown_line' | 'gift_card'; readonly at: number }
  | { readonly kind: 'too_many'; readonly at: number; readonly left: number };

/** Takes units out of an order: those that wait first, then those that nobody picked. Its version rises by one. */
export const cancelledUnits = (order: Order, asked: readonly UnitsToCancel[]): CancelledUnits => {
  let { lines } = order;
  const released: (readonly HeldUnits[])[] = [];
  for (const [at, { lineId, quantity }] of asked.entries()) {
    const line = lines.find((each) => each.lineId === lineId);
    if (line === undefined) return { kind: 'unknown_line', at };
    if (line.giftCard !== undefined) return { kind: 'gift_card', at };
    const left = cancellableUnits(line);
    if (quantity > left) return { kind: 'too_many', at, left };
    const after = withoutUnits(line, quantity);
    released.push(after.released);
    lines = lines.map((each) => (each === line ? after.line : each));
  }
  return { kind: 'cancelled', order: { ...order, lines, version: order.version + 1 }, released };
};

/** Whole units none of whose parts was picked. */
export const cancellableUnits = (line: OrderLine): number => {
  const kept = line.quantity - (line.cancelled ?? 0);
  const begun = partsOf(line).map(({ sku, quantity }) =>
    Math.ceil(
      partUnits(
        line,
        sku,
        ({ picked, shipped, delivered, returned }) => picked + shipped + delivered + returned,
      ) / quantity,
    ),
  );
  return kept - Math.max(...begun);
};

/** True when nothing of its goods is left. */
export const isNothingLeft = ({ lines }: Pick<Order, 'lines'>): boolean =>
  lines.every((line) => {
    const { ordered, cancelled } = quantitiesOf(line);
    return ordered === cancelled;
  });

const withoutUnits = (
  line: OrderLine,
  units: number,
): { readonly line: OrderLine; readonly released: readonly HeldUnits[] } => {
  const cancelled = (line.cancelled ?? 0) + units;
  const released: HeldUnits[] = [];
  let { allocations } = line;
  for (const { sku, quantity } of partsOf(line)) {
    const all = partUnits({ ...line, allocations }, sku, sumOfStates);
    const excess = all - quantity * (line.quantity - cancelled);
    const freed = freedOf(line, allocations, { sku, units: Math.max(0, excess) });
    released.push(...freed.released);
    ({ allocations } = freed);
  }
  return { line: { ...line, cancelled, allocations }, released };
};

const sumOfStates = (counts: ReturnType<typeof stateCounts>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Frees units that stand on their shelves, those that were allocated last first. */
const freedOf = (
  line: OrderLine,
  allocations: readonly Allocation[],
  { sku, units }: { readonly sku: string; readonly units: number },
) => {
  let left = units;
  const released: HeldUnits[] = [];
  const kept = allocations.toReversed().flatMap((allocation): Allocation[] => {
    if ((allocation.sku ?? line.sku) !== sku || left === 0) return [allocation];
    const quantity = Math.min(left, stateCounts(allocation).allocated);
    if (quantity === 0) return [allocation];
    left -= quantity;
    const { locationId, bucket } = allocation;
    released.push({ sku, locationId, bucket, quantity });
    return quantity === allocation.quantity
      ? []
      : [{ ...allocation, quantity: allocation.quantity - quantity }];
  });
  return { allocations: kept.reverse(), released };
};

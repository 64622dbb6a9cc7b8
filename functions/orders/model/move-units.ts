import { partsOf, partUnits, stateCounts, type PlacedState, type UnitState } from './line-quantities.ts';
import type { Allocation, Order, OrderLine } from './order.ts';
import { holdsStock } from './status.ts';

/** Units of one part of a line that go from one state to another at one location. */
export interface UnitMove {
  readonly lineId: string;
  /** SKU of the component, if the line is a kit. @default the line's own SKU */
  readonly sku?: string;
  /** Where the units are; for units that waited, where they are from now on. */
  readonly locationId: string;
  /** The stock bucket that gives units that waited. @default '0' */
  readonly bucket?: string;
  readonly from: UnitState;
  readonly to: UnitState;
  readonly quantity: number;
}

/** The order with its units moved, or the first move that cannot be made, and why. */
export type MovedUnits =
  | { readonly kind: 'moved'; readonly order: Order }
  | {
      readonly kind: 'refused';
      readonly because:
        | 'no_such_line'
        | 'no_such_part'
        | 'not_so_many'
        | 'no_such_way'
        | 'order_status'
        | 'held';
      readonly move: UnitMove;
      /** Units that are in `from` at the location. */
      readonly has: number;
    };

/** Which state may follow which. */
const ways: Readonly<Record<UnitState, readonly UnitState[]>> = {
  waiting: ['allocated'],
  allocated: ['waiting', 'picked', 'delivered'],
  picked: ['waiting', 'allocated', 'shipped', 'delivered'],
  shipped: ['delivered', 'returned'],
  delivered: ['returned'],
  returned: [],
};

export const mayMove = (from: UnitState, to: UnitState): boolean => ways[from].includes(to);

/**
 * Moves units of an order one after another; all of them or none. The order's version rises by one.
 *
 * @throws RangeError for quantities that are not whole numbers from 1
 */
export const movedUnits = (order: Order, moves: readonly UnitMove[]): MovedUnits => {
  let { lines } = order;
  for (const move of moves) {
    const refused = whyNot(order, lines, move);
    if (refused !== undefined) return { kind: 'refused', move, ...refused };
    lines = lines.map((line) => (line.lineId === move.lineId ? withMove(line, move) : line));
  }
  return { kind: 'moved', order: { ...order, lines, version: order.version + 1 } };
};

type Refusal = Pick<Extract<MovedUnits, { kind: 'refused' }>, 'because' | 'has'>;

const whyNot = (order: Order, lines: readonly OrderLine[], move: UnitMove): Refusal | undefined => {
  if (!Number.isInteger(move.quantity) || move.quantity < 1)
    throw new RangeError(`${move.quantity} units of ${move.lineId} cannot move`);
  const line = lines.find(({ lineId }) => lineId === move.lineId);
  if (line === undefined) return { because: 'no_such_line', has: 0 };
  if (!partsOf(line).some(({ sku }) => sku === skuOf(line, move))) return { because: 'no_such_part', has: 0 };
  const has = unitsIn(line, move);
  if (!mayMove(move.from, move.to)) return { because: 'no_such_way', has };
  if (!letsMove(order, move)) return { because: 'order_status', has };
  if (order.hold !== undefined && leavesShelf(move) && !hasLeft(move)) return { because: 'held', has };
  return has < move.quantity ? { because: 'not_so_many', has } : undefined;
};

/** Goods leave their shelf only for an order that is paid, or is paid in cash at hand-over. */
const letsMove = ({ status }: Order, { to }: UnitMove): boolean =>
  leavesShelf({ to }) ? status === 'paid' || status === 'confirmed' : holdsStock(status);

const leavesShelf = ({ to }: Pick<UnitMove, 'to'>): boolean => to !== 'waiting' && to !== 'allocated';

/** A hold stops nothing that is on its way, or comes back. */
const hasLeft = ({ from }: Pick<UnitMove, 'from'>): boolean => from === 'shipped' || from === 'delivered';

const skuOf = (line: OrderLine, { sku = line.sku }: UnitMove): string => sku;

/** Units of the part that are in the state the move begins with. */
const unitsIn = (line: OrderLine, move: UnitMove): number => {
  const { from, locationId } = move;
  const sku = skuOf(line, move);
  if (from === 'waiting') return waitingUnits(line, sku);
  const there = line.allocations.filter((allocation) => allocation.locationId === locationId);
  return partUnits({ sku: line.sku, allocations: there }, sku, (counts) => counts[from]);
};

/** Units of a part that no location has. */
export const waitingUnits = (line: OrderLine, sku: string): number => {
  const each = partsOf(line).find((part) => part.sku === sku)?.quantity ?? 0;
  const wanted = each * (line.quantity - (line.cancelled ?? 0));
  return (
    wanted -
    partUnits(
      line,
      sku,
      ({ allocated, picked, shipped, delivered, returned }) =>
        allocated + picked + shipped + delivered + returned,
    )
  );
};

const withMove = (line: OrderLine, move: UnitMove): OrderLine => {
  if (move.from === 'waiting') return { ...line, allocations: placed(line, move) };
  let left = move.quantity;
  const allocations = line.allocations.flatMap((allocation): readonly Allocation[] => {
    if (!isOf(line, allocation, move)) return [allocation];
    const counts = stateCounts(allocation);
    const units = Math.min(left, counts[move.from as PlacedState]);
    left -= units;
    return shifted(allocation, move, units);
  });
  return { ...line, allocations };
};

const isOf = (line: OrderLine, { sku = line.sku, locationId }: Allocation, move: UnitMove): boolean =>
  locationId === move.locationId && sku === skuOf(line, move);

/** Some units of an allocation in their new state; what waits is allocated no more. */
const shifted = (allocation: Allocation, { from, to }: UnitMove, units: number): readonly Allocation[] => {
  if (units === 0) return [allocation];
  const changed: Record<string, number> = { quantity: allocation.quantity };
  if (to === 'waiting') changed['quantity'] = allocation.quantity - units;
  if (from !== 'allocated' && from !== 'waiting') changed[from] = (allocation[from] ?? 0) - units;
  if (to !== 'allocated' && to !== 'waiting') changed[to] = (allocation[to] ?? 0) + units;
  const after = { ...allocation, ...changed };
  return after.quantity === 0 ? [] : [after];
};

const placed = (line: OrderLine, move: UnitMove): readonly Allocation[] => {
  const { locationId, bucket = '0', quantity } = move;
  const part = move.sku === line.sku ? undefined : move.sku;
  const same = line.allocations.find(
    (each) => each.locationId === locationId && each.bucket === bucket && each.sku === part,
  );
  if (same === undefined)
    return [
      ...line.allocations,
      { ...(part === undefined ? {} : { sku: part }), locationId, bucket, quantity },
    ];
  return line.allocations.map((each) =>
    each === same ? { ...same, quantity: same.quantity + quantity } : each,
  );
};

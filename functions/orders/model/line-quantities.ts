import type { Allocation, OrderLine } from './order.ts';

/** How far a unit got. `waiting`: no location has it, because it is back-ordered or was rejected. */
export type UnitState = 'waiting' | 'allocated' | 'picked' | 'shipped' | 'delivered' | 'returned';

/** The states in which a location has the unit, or had it. */
export type PlacedState = Exclude<UnitState, 'waiting'>;

/** Units of a line by how far they got; they add up to `ordered`. Of kits, whole kits: each is as far as its last part. */
export type LineQuantities = Readonly<Record<UnitState | 'ordered' | 'cancelled', number>>;

/** Units of one SKU that one location gave or gives, by how far they got. */
export type PlacedUnits = Readonly<Record<PlacedState, number>> & {
  readonly sku: string;
  readonly locationId: string;
};

type CountedLine = Pick<OrderLine, 'sku' | 'quantity' | 'allocations' | 'cancelled' | 'parts'>;

/** From the first state to the last. */
export const placedStates: readonly PlacedState[] = [
  'allocated',
  'picked',
  'shipped',
  'delivered',
  'returned',
];

/** What one unit of the line consists of. */
export const partsOf = ({ sku, parts }: Pick<OrderLine, 'sku' | 'parts'>): NonNullable<OrderLine['parts']> =>
  parts ?? [{ sku, quantity: 1 }];

export const quantitiesOf = (line: CountedLine): LineQuantities => {
  const { quantity: ordered, cancelled = 0 } = line;
  const reached = placedStates.map((_state, at) => wholeUnits(line, placedStates.slice(at)));
  const [allocated = 0, picked = 0, shipped = 0, delivered = 0, returned = 0] = reached.map(
    (units, at) => units - (reached[at + 1] ?? 0),
  );
  const waiting = ordered - cancelled - (reached[0] ?? 0);
  return { ordered, waiting, allocated, picked, shipped, delivered, returned, cancelled };
};

/** Where the units of a line are, by location and part: buckets are inventory's own affair. */
export const unitsAt = ({ sku, allocations }: Pick<OrderLine, 'sku' | 'allocations'>): PlacedUnits[] => {
  const places = new Map<string, PlacedUnits>();
  for (const allocation of allocations) {
    const { sku: part = sku, locationId } = allocation;
    const key = JSON.stringify([part, locationId]);
    const before = places.get(key);
    const units = stateCounts(allocation);
    places.set(key, {
      sku: part,
      locationId,
      ...units,
      ...(before === undefined ? {} : summed(before, units)),
    });
  }
  return [...places.values()];
};

/** How far the units of one allocation got. */
export const stateCounts = ({
  quantity,
  picked = 0,
  shipped = 0,
  delivered = 0,
  returned = 0,
}: Allocation): Record<PlacedState, number> => ({
  allocated: quantity - picked - shipped - delivered - returned,
  picked,
  shipped,
  delivered,
  returned,
});

const summed = (
  a: Readonly<Record<PlacedState, number>>,
  b: Readonly<Record<PlacedState, number>>,
): Record<PlacedState, number> => ({
  allocated: a.allocated + b.allocated,
  picked: a.picked + b.picked,
  shipped: a.shipped + b.shipped,
  delivered: a.delivered + b.delivered,
  returned: a.returned + b.returned,
});

/** Units of the line all of whose parts got to one of these states. */
const wholeUnits = (line: CountedLine, states: readonly PlacedState[]): number =>
  Math.min(
    ...partsOf(line).map(({ sku, quantity }) =>
      Math.floor(partUnits(line, sku, (counts) => sumOf(states, counts)) / quantity),
    ),
  );

/** Units of one part of the line, counted over its allocations. */
export const partUnits = (
  { sku: own, allocations }: Pick<OrderLine, 'sku' | 'allocations'>,
  sku: string,
  count: (counts: Readonly<Record<PlacedState, number>>) => number,
): number =>
  allocations
    .filter((allocation) => (allocation.sku ?? own) === sku)
    .reduce((sum, allocation) => sum + count(stateCounts(allocation)), 0);

const sumOf = (states: readonly PlacedState[], counts: Readonly<Record<PlacedState, number>>): number =>
  states.reduce((sum, state) => sum + counts[state], 0);

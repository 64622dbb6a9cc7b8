import { planTakes, type PlannedLine, type Source, type Wanted } from '../../inventory/public.ts';
import { candidatesFrom } from './candidates.ts';
import { routeOrder } from './route-order.ts';
import type { RoutedUnits } from './routing.ts';
import type { RoutingSituation } from './routed-units.ts';

/** The waiting units that locations supply, bucket by bucket, and those that none can. */
export interface RoutedWaiting {
  readonly lines: readonly PlannedLine[];
  readonly unrouted: readonly RoutedUnits[];
}

/**
 * Routes units of an order that has other units already: as many as can be given, because those left over are better
 * few than all.
 *
 * @param wanted with the locations that may give each
 * @param counted locations that count the order already: one more parcel of it takes no capacity there
 */
export const routeWaiting = (
  wanted: readonly Wanted[],
  sources: readonly Source[],
  { situation, counted }: { readonly situation: RoutingSituation; readonly counted: ReadonlySet<string> },
): RoutedWaiting => {
  const { rules, to, values } = situation;
  const candidates = candidatesFrom(sources, situation).map((each) =>
    counted.has(each.locationId) ? { ...each, maxOrdersPerDay: undefined } : each,
  );
  const lines = wanted.map((units) => ({ ...units, value: values.get(units.lineId) ?? 0 }));
  const plan = routeOrder({ lines, to }, candidates, rules);
  const given = plan.parcels.flatMap(({ locationId, lines: units }) =>
    units.map((each): Wanted => ({ ...each, from: [locationId] })),
  );
  const taken = planTakes(given, sources);
  return taken.kind === 'planned'
    ? { lines: taken.lines, unrouted: plan.unrouted }
    : { lines: [], unrouted: wanted };
};

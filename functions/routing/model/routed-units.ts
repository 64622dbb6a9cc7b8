import type { Source, Wanted } from '../../inventory/public.ts';
import { candidatesFrom, type RoutingPlaces } from './candidates.ts';
import type { Destination, RoutingRules } from './routing.ts';
import { allowedSources, routeOrder } from './route-order.ts';

/** How an order is routed: by whose rules, from which places, to where. */
export interface RoutingSituation extends RoutingPlaces {
  readonly rules: RoutingRules | undefined;
  readonly to: Destination | undefined;
  /** Value of one unit of each line, minor units. */
  readonly values: ReadonlyMap<string, number>;
}

/**
 * Units with the one location that gives them. When not all can be routed, they keep every location that may give them
 * at all, and it is up to the stock plan to say what is short.
 */
export const routedUnits = (
  wanted: readonly Wanted[],
  sources: readonly Source[],
  situation: RoutingSituation,
): readonly Wanted[] => {
  const candidates = candidatesFrom(sources, situation);
  const { rules, to, values } = situation;
  const lines = wanted.map((units) => ({ ...units, value: values.get(units.lineId) ?? 0 }));
  const plan = routeOrder({ lines, to }, candidates, rules);
  if (plan.unrouted.length > 0)
    return wanted.map((units) => ({ ...units, from: allowedSources(units, candidates, rules) }));
  return plan.parcels.flatMap(({ locationId, lines: given }) =>
    given.map((units) => ({ ...units, from: [locationId] })),
  );
};

/** A place to go to. Times are minutes since the same moment; amounts are whatever the vehicles count in. */
export interface PlannedStop {
  readonly stopId: string;
  readonly size: number;
  /** The driver may arrive from then on; before, the vehicle waits. */
  readonly from: number;
  /** The driver arrives by then. */
  readonly to: number;
}

export interface PlannedVehicle {
  readonly vehicleId: string;
  readonly capacity: number;
  readonly leaves: number;
  /** Back by then. */
  readonly returns: number;
}

/** What a plan is made for: place 0 is where vehicles leave and come back to, place n + 1 is stop n. */
export interface RoundProblem {
  readonly stops: readonly PlannedStop[];
  readonly vehicles: readonly PlannedVehicle[];
  /** Kilometres and minutes from place to place. */
  readonly km: readonly (readonly number[])[];
  readonly minutes: readonly (readonly number[])[];
  /** Minutes at each stop. */
  readonly serviceMinutes: number;
}

/** A vehicle with the stops it goes to, by their position in the problem. */
export interface PlannedRoute {
  readonly vehicle: PlannedVehicle;
  readonly stops: readonly number[];
}

export interface RoundPlan {
  readonly routes: readonly PlannedRoute[];
  /** Stops that no vehicle can reach in their time, or has room for. */
  readonly left: readonly { readonly stop: number; readonly because: 'unreachable' | 'no_vehicle_free' }[];
}

/** When the vehicle is at each stop, and back; nothing when a time window, the day or the load does not allow it. */
export const arrivalsOf = (
  { stops, minutes, serviceMinutes }: RoundProblem,
  vehicle: PlannedVehicle,
  route: readonly number[],
): { readonly arrivals: readonly number[]; readonly back: number } | undefined => {
  let at = vehicle.leaves;
  let place = 0;
  let load = 0;
  const arrivals: number[] = [];
  for (const stop of route) {
    const wanted = stops[stop];
    if (wanted === undefined) return undefined;
    load += wanted.size;
    const arrival = Math.max(at + (minutes[place]?.[stop + 1] ?? Infinity), wanted.from);
    if (arrival > wanted.to || load > vehicle.capacity) return undefined;
    arrivals.push(arrival);
    at = arrival + serviceMinutes;
    place = stop + 1;
  }
  const back = at + (minutes[place]?.[0] ?? 0);
  return back > vehicle.returns ? undefined : { arrivals, back };
};

/** The place of a stop of a route; place 0 is before the first stop and behind the last. */
export const placeAt = (route: readonly number[], at: number): number => {
  const stop = route[at];
  return at < 0 || stop === undefined ? 0 : stop + 1;
};

/** Kilometres from place to place. */
export const gap = (km: RoundProblem['km'], from: number, to: number): number => km[from]?.[to] ?? 0;

/** Kilometres from the start over all stops and back. */
export const lengthOf = ({ km }: Pick<RoundProblem, 'km'>, route: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at <= route.length; at += 1) sum += gap(km, placeAt(route, at - 1), placeAt(route, at));
  return sum;
};

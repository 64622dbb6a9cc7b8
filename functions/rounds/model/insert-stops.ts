import {
  arrivalsOf,
  gap,
  placeAt,
  type PlannedRoute,
  type RoundPlan,
  type RoundProblem,
} from './round-plan.ts';

interface Insertion {
  readonly at: number;
  /** Kilometres more. */
  readonly cost: number;
}

/**
 * Cheapest insertion by regret: the stop that loses most if it has to take its second-best vehicle goes first, so that
 * tight windows are served while there is room. Solomon 1987; Potvin and Rousseau 1993.
 */
export const insertStops = (problem: RoundProblem): RoundPlan => {
  const routes = problem.vehicles.map((vehicle) => ({ vehicle, stops: [] as readonly number[] }));
  const open = new Set(problem.stops.keys());
  const best = problem.stops.map((_, stop) => routes.map((route) => cheapest(problem, route, stop)));
  const alone = new Set([...open].filter((stop) => best[stop]?.every((each) => each === undefined)));
  alone.forEach((stop) => open.delete(stop));
  const left: RoundPlan['left'][number][] = [...alone].map((stop) => ({ stop, because: 'unreachable' }));
  while (open.size > 0) {
    const next = mostUrgent(open, best);
    open.delete(next.stop);
    const route = routes[next.route];
    const insertion = best[next.stop]?.[next.route];
    if (route === undefined || insertion === undefined) {
      left.push({ stop: next.stop, because: 'no_vehicle_free' });
      continue;
    }
    route.stops = route.stops.toSpliced(insertion.at, 0, next.stop);
    for (const stop of open) {
      const row = best[stop];
      if (row !== undefined) row[next.route] = cheapest(problem, route, stop);
    }
  }
  return { routes, left };
};

/** Where a stop fits in best; nothing when it fits nowhere. */
const cheapest = (problem: RoundProblem, route: PlannedRoute, stop: number): Insertion | undefined => {
  const { km } = problem;
  let found: Insertion | undefined;
  for (let at = 0; at <= route.stops.length; at += 1) {
    const [before, after] = [placeAt(route.stops, at - 1), placeAt(route.stops, at)];
    const cost = gap(km, before, stop + 1) + gap(km, stop + 1, after) - gap(km, before, after);
    if (found !== undefined && cost >= found.cost) continue;
    if (arrivalsOf(problem, route.vehicle, route.stops.toSpliced(at, 0, stop)) === undefined) continue;
    found = { at, cost };
  }
  return found;
};

/** The stop with the largest regret, and its best route; ties go to the stop that was named first. */
const mostUrgent = (
  open: ReadonlySet<number>,
  best: readonly (readonly (Insertion | undefined)[])[],
): { readonly stop: number; readonly route: number } => {
  let chosen = { stop: -1, route: -1, regret: -1 };
  for (const stop of open) {
    let [first, second, route] = [Infinity, Infinity, -1];
    for (const [at, insertion] of (best[stop] ?? []).entries()) {
      const cost = insertion?.cost ?? Infinity;
      if (cost < first) [first, second, route] = [cost, first, at];
      else if (cost < second) second = cost;
    }
    // One way only, or none any more: before all others.
    const regret = second === Infinity ? 1e9 - (first === Infinity ? 0 : first) : second - first;
    if (regret > chosen.regret) chosen = { stop, route, regret };
  }
  return chosen;
};

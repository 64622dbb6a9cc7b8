import { arrivalsOf, gap, placeAt, type PlannedRoute, type RoundProblem } from './round-plan.ts';

/** So many rounds over all moves; each ends sooner when nothing gets shorter. */
const MOST_PASSES = 12;
/** Kilometres below which a move is not worth it. */
const WORTH = 1e-6;

/**
 * Shortens routes by moving up to three stops in a row elsewhere, in either direction (or-opt), and by turning a part of
 * a route around (2-opt). Every move keeps all windows, days and loads. Or 1976; Lin 1965.
 */
export const improveRoutes = (
  problem: RoundProblem,
  start: readonly PlannedRoute[],
): readonly PlannedRoute[] => {
  const routes = start.map((route) => ({ ...route }));
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const moved = moveSegments(problem, routes);
    const turned = routes.map((route) => turnParts(problem, route));
    if (!moved && !turned.includes(true)) break;
  }
  return routes;
};

interface Route {
  readonly vehicle: PlannedRoute['vehicle'];
  stops: readonly number[];
}

const moveSegments = (problem: RoundProblem, routes: readonly Route[]): boolean => {
  let improved = false;
  for (const from of routes)
    for (const length of [1, 2, 3])
      for (let at = 0; at + length <= from.stops.length; at += 1)
        if (moveSegment(problem, from, routes, at, length)) improved = true;
  return improved;
};

/** Moves the stops to where they cost least in the first route that saves anything. */
const moveSegment = (
  problem: RoundProblem,
  from: Route,
  routes: readonly Route[],
  at: number,
  length: number,
): boolean => {
  const { km } = problem;
  const segment = from.stops.slice(at, at + length);
  const [first = 0, last = 0] = [segment[0], segment.at(-1)];
  const [previous, next] = [placeAt(from.stops, at - 1), placeAt(from.stops, at + length)];
  const saved = gap(km, previous, first + 1) + gap(km, last + 1, next) - gap(km, previous, next);
  if (saved <= WORTH) return false;
  const rest = from.stops.toSpliced(at, length);
  for (const to of routes) {
    const target = from === to ? rest : to.stops;
    for (let into = 0; into <= target.length; into += 1) {
      const [before, after] = [placeAt(target, into - 1), placeAt(target, into)];
      for (const turned of length === 1 ? [false] : [false, true]) {
        const [head, tail] = turned ? [last, first] : [first, last];
        const added = gap(km, before, head + 1) + gap(km, tail + 1, after) - gap(km, before, after);
        if (added >= saved - WORTH) continue;
        const changed = target.toSpliced(into, 0, ...(turned ? segment.toReversed() : segment));
        if (arrivalsOf(problem, to.vehicle, changed) === undefined) continue;
        if (from !== to && arrivalsOf(problem, from.vehicle, rest) === undefined) continue;
        if (from !== to) from.stops = rest;
        to.stops = changed;
        return true;
      }
    }
  }
  return false;
};

const turnParts = (problem: RoundProblem, route: Route): boolean => {
  const { km } = problem;
  let improved = false;
  for (let at = 0; at < route.stops.length - 1; at += 1)
    for (let end = at + 1; end < route.stops.length; end += 1) {
      const [a, b] = [placeAt(route.stops, at - 1), placeAt(route.stops, at)];
      const [c, d] = [placeAt(route.stops, end), placeAt(route.stops, end + 1)];
      if (gap(km, a, c) + gap(km, b, d) >= gap(km, a, b) + gap(km, c, d) - WORTH) continue;
      const part = route.stops.slice(at, end + 1).toReversed();
      const changed = [...route.stops.slice(0, at), ...part, ...route.stops.slice(end + 1)];
      if (arrivalsOf(problem, route.vehicle, changed) === undefined) continue;
      route.stops = changed;
      improved = true;
    }
  return improved;
};

import { distanceKm, type Point } from '../../channels/public.ts';
import { improveRoutes } from './improve-routes.ts';
import { insertStops } from './insert-stops.ts';
import { arrivalsOf, lengthOf, type PlannedStop, type RoundPlan, type RoundProblem } from './round-plan.ts';

/** Roads are so much longer than the straight line. */
export const ROAD_FACTOR = 1.3;

export interface RoundSettings {
  readonly start: Point;
  readonly vehicles: RoundProblem['vehicles'];
  readonly kmPerHour: number;
  readonly serviceMinutes: number;
}

/** The problem of going to these stops: distances by the great circle times `ROAD_FACTOR`. */
export const problemOf = (
  stops: readonly (PlannedStop & { readonly point: Point })[],
  { start, vehicles, kmPerHour, serviceMinutes }: RoundSettings,
): RoundProblem => {
  const places = [start, ...stops.map(({ point }) => point)];
  const km = places.map((from) => places.map((to) => distanceKm(from, to) * ROAD_FACTOR));
  const minutes = km.map((row) => row.map((length) => (length / kmPerHour) * 60));
  return { stops, vehicles, km, minutes, serviceMinutes };
};

/** Stops by vehicle, in the order in which to go; the same input gives the same plan. */
export const planRound = (problem: RoundProblem): RoundPlan => {
  const { routes, left } = insertStops(problem);
  return { routes: improveRoutes(problem, routes), left };
};

/** In the order of entry, each vehicle as long as it can: what a plan is measured against. */
export const inOrderOfEntry = (problem: RoundProblem): RoundPlan['routes'] => {
  const perVehicle = Math.ceil(problem.stops.length / Math.max(1, problem.vehicles.length));
  return problem.vehicles.map((vehicle, at) => ({
    vehicle,
    stops: [...problem.stops.keys()].slice(at * perVehicle, (at + 1) * perVehicle),
  }));
};

export const planLength = (problem: RoundProblem, routes: RoundPlan['routes']): number =>
  routes.reduce((sum, { stops }) => sum + lengthOf(problem, stops), 0);

/** True when no window, day or load of the plan is broken. */
export const keepsAll = (problem: RoundProblem, routes: RoundPlan['routes']): boolean =>
  routes.every(({ vehicle, stops }) => arrivalsOf(problem, vehicle, stops) !== undefined);

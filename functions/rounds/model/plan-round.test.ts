import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrderOfEntry, keepsAll, planLength, planRound, problemOf } from './plan-round.ts';
import { arrivalsOf } from './round-plan.ts';

const start = { latitude: -6.2, longitude: 106.8 };
const vehicle = { vehicleId: 'van-1', capacity: 10, leaves: 0, returns: 600 };
const settings = { start, vehicles: [vehicle], kmPerHour: 30, serviceMinutes: 5 };
const at = (stopId: string, east: number, changes: { from?: number; to?: number; size?: number } = {}) => ({
  stopId,
  size: 1,
  from: 0,
  to: 600,
  point: { latitude: -6.2, longitude: 106.8 + east },
  ...changes,
});

describe('a round', () => {
  it('goes out along the road and back, and not in the order of entry', () => {
    const problem = problemOf([at('far', 0.09), at('near', 0.01), at('middle', 0.05)], settings);
    const { routes, left } = planRound(problem);
    const order = routes[0]?.stops.map((stop) => problem.stops[stop]?.stopId).join();
    expect(['near,middle,far', 'far,middle,near']).toContain(order);
    expect(left).toEqual([]);
    expect(planLength(problem, routes)).toBeLessThan(planLength(problem, inOrderOfEntry(problem)));
  });

  it('waits at a stop that may be reached later only, and comes first to one that closes soon', () => {
    const problem = problemOf([at('late', 0.01, { from: 300 }), at('soon', 0.05, { to: 30 })], settings);
    const [route] = planRound(problem).routes;
    const { arrivals } = arrivalsOf(problem, vehicle, route?.stops ?? []) ?? { arrivals: [] };
    expect(route?.stops).toEqual([1, 0]);
    expect(arrivals[1]).toBe(300);
  });

  it('leaves out what cannot be reached in its window, and what no vehicle has room for', () => {
    const stops = [at('too far', 1, { to: 20 }), at('big', 0.01, { size: 9 }), at('more', 0.02, { size: 2 })];
    const { left } = planRound(problemOf(stops, settings));
    expect(left).toContainEqual({ stop: 0, because: 'unreachable' });
    expect(left.map(({ because }) => because)).toContain('no_vehicle_free');
  });
});

const stopAnywhere = fc.record({
  stopId: fc.constant('s'),
  size: fc.integer({ min: 1, max: 3 }),
  from: fc.integer({ min: 0, max: 300 }),
  wide: fc.integer({ min: 10, max: 300 }),
  point: fc.record({
    latitude: fc.double({ min: -6.4, max: -6, noNaN: true }),
    longitude: fc.double({ min: 106.6, max: 107, noNaN: true }),
  }),
});

describe('any set of stops', () => {
  it('is planned without a broken window or load, each stop once or left with its reason', () => {
    fc.assert(
      fc.property(
        fc.array(stopAnywhere, { maxLength: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (found, count) => {
          const stops = found.map(({ wide, ...stop }) => ({ ...stop, to: stop.from + wide }));
          const vehicles = Array.from({ length: count }, (_, number) => ({
            ...vehicle,
            vehicleId: `van-${number}`,
          }));
          const problem = problemOf(stops, { ...settings, vehicles });
          const { routes, left } = planRound(problem);
          expect(keepsAll(problem, routes)).toBe(true);
          const all = [...routes.flatMap((route) => route.stops), ...left.map(({ stop }) => stop)];
          expect(all.toSorted((a, b) => a - b)).toEqual([...stops.keys()]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

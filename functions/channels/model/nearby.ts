import type { Location } from './channel.ts';
import { distanceKm, type Point } from './distance.ts';

type Nearby = Location & { readonly distanceKm: number };

/** Locations within a radius, nearest first. One without coordinates is left out: it is nowhere, not at distance 0. */
export const nearby = (locations: readonly Location[], near: Point, radiusKm: number): readonly Nearby[] =>
  locations
    .flatMap((location): Nearby[] => {
      const { latitude, longitude } = location;
      return latitude === undefined || longitude === undefined
        ? []
        : [{ ...location, distanceKm: distanceKm(near, { latitude, longitude }) }];
    })
    .filter((location) => location.distanceKm <= radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.code < b.code ? -1 : 1));

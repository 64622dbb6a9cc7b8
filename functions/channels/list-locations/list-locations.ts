import { invalidRequest } from '../../../shared/http/parse.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import type { Point } from '../model/distance.ts';
import { nearby } from '../model/nearby.ts';
import { loadDirectory } from '../store/directory.ts';
import { shownLocation } from '../store/shown.ts';
import type { ListLocations } from './contract.ts';

export const listLocations: UseCase<typeof ListLocations, Runtime> = async ({ query }, { db, clock }) => {
  const { locations } = await loadDirectory(db, clock);
  const wanted = [...locations.values()].filter(
    ({ kind }) => query.kind === undefined || kind === query.kind,
  );
  const rows =
    query.near === undefined
      ? wanted.map(shownLocation)
      : nearby(wanted, pointOf(query.near), query.radiusKm).map((found) => ({
          ...shownLocation(found),
          distanceKm: found.distanceKm,
        }));
  return { status: 200, body: { data: rows, page: { nextCursor: null } } };
};

const pointOf = (near: string): Point => {
  const [latitude = NaN, longitude = NaN] = near.split(',').map(Number);
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw invalidRequest([
      {
        pointer: '/query/near',
        code: 'too_big',
        detail: 'latitude is within ±90 and longitude within ±180 degrees',
      },
    ]);
  }
  return { latitude, longitude };
};

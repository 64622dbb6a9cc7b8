import { channelOf, distanceKm, loadDirectory, type Location } from '../../channels/store/parts.ts';
import { invalidRequest } from '../../../shared/http/parse.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { atp, networkAtp, type AtpTerms } from '../model/atp.ts';
import type { StockLevel } from '../model/stock.ts';
import { readLevels } from '../store/stock.ts';
import type { GetAvailability } from './contract.ts';

export const getAvailability: UseCase<typeof GetAvailability, Runtime> = async ({ query }, { db, clock }) => {
  const channel = await channelOf(db, clock, query.channel);
  const { locations } = await loadDirectory(db, clock);
  const levels = await readLevels(db, query.sku, channel.locations);
  const rows = channel.locations.map((locationId, at) => ({
    locationId,
    level: levels[at],
    location: locations.get(locationId),
  }));
  const near = query.near === undefined ? undefined : pointOf(query.near);
  return {
    status: 200,
    body: {
      sku: query.sku,
      channel: channel.code,
      total: networkAtp(rows.map(({ level }) => termsOf(level))),
      locations: rows
        .filter(({ level }) => query.explain || level !== undefined)
        .map(({ locationId, level, location }) => ({
          locationId,
          availableToPromise: atp(termsOf(level)),
          ...distance(location, near),
          ...(query.explain ? explained(level) : {}),
        }))
        .sort((a, b) => (near === undefined ? 0 : (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity))),
    },
  };
};

const termsOf = (level: StockLevel | undefined): AtpTerms => ({
  onHand: level?.onHand ?? 0,
  reserved: level?.reserved ?? 0,
  committed: level?.committed ?? 0,
  unavailable: level?.unavailable ?? 0,
  safetyStock: level?.safetyStock ?? 0,
  poolsOfOthers: 0,
  buffer: 0,
});

const explained = (level: StockLevel | undefined) => ({
  terms: { ...termsOf(level) },
  ...(level === undefined ? { excluded: 'this SKU was never stocked here' } : {}),
});

const distance = (
  location: Location | undefined,
  near: { latitude: number; longitude: number } | undefined,
) =>
  near === undefined || location?.latitude === undefined || location.longitude === undefined
    ? {}
    : { distanceKm: distanceKm(near, { latitude: location.latitude, longitude: location.longitude }) };

const pointOf = (near: string) => {
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

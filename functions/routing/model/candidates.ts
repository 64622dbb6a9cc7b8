import { isOpen, type Location } from '../../channels/public.ts';
import type { Source } from '../../inventory/public.ts';
import type { Candidate, Destination } from './routing.ts';

/** What is known of the places that have stock. */
export interface RoutingPlaces {
  readonly locations: ReadonlyMap<string, Location>;
  /** Locations of the channel, first choice first. */
  readonly choices: readonly string[];
  /** Orders that each location with a limit was given today. */
  readonly ordersToday: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Locations with the units they may sell, as routing weighs them. */
export const candidatesFrom = (
  sources: readonly Source[],
  { locations, choices, ordersToday, at }: RoutingPlaces,
): readonly Candidate[] => {
  const stock = new Map<string, Record<string, number>>();
  for (const { locationId, sku, sellable } of sources) {
    const units = stock.get(locationId) ?? {};
    units[sku] = (units[sku] ?? 0) + sellable;
    stock.set(locationId, units);
  }
  return [...stock].map(([locationId, units]) => {
    const location = locations.get(locationId);
    return {
      locationId,
      kind: location?.kind ?? 'warehouse',
      address: location === undefined ? undefined : destinationOf(location),
      preference: choices.includes(locationId) ? choices.indexOf(locationId) : choices.length,
      stock: units,
      ordersToday: ordersToday.get(locationId),
      maxOrdersPerDay: location?.maxOrdersPerDay,
      isOpen: location === undefined || location.openingHours.length === 0 || isOpen(location, at),
    };
  });
};

const destinationOf = ({ address, latitude, longitude }: Location): Destination =>
  placeOf({ ...address, latitude: latitude ?? address.latitude, longitude: longitude ?? address.longitude });

/** The parts of an address that distances are computed from. */
export const placeOf = ({
  country,
  province,
  city,
  latitude,
  longitude,
}: {
  readonly country?: string;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}): Destination => ({
  country,
  province,
  city,
  ...(latitude === undefined || longitude === undefined ? {} : { point: { latitude, longitude } }),
});

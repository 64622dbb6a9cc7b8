import type { Location } from '../../channels/public.ts';
import { planTakes, type Source, type Wanted } from '../../inventory/public.ts';
import type { PickupOffer } from '../model/delivery.ts';

/** What a location offers for picking up these lines: only its own stock counts. */
export const pickupOffer = (
  location: Location,
  wanted: readonly Wanted[],
  sources: readonly Source[],
): PickupOffer => ({
  locationId: location.code,
  name: location.name,
  enabled: location.pickup.enabled,
  readyInMinutes: location.pickup.readyInMinutes,
  timeZone: location.timeZone,
  openingHours: location.openingHours,
  holidays: location.holidays,
  hasAll:
    planTakes(
      wanted,
      sources.filter(({ locationId }) => locationId === location.code),
    ).kind === 'planned',
});

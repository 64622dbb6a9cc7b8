import { isIn, plainPostalCode } from './postal-codes.ts';
import type { DeliveryPlace, Zone } from './rate-table.ts';

/** The zone a place is in, or why there is none. */
export type FoundZone =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Why there is no zone for an address that says too little. */
export const SAY_POSTAL_CODE = 'the fee depends on the postal code; say it';

/** Areas with postal codes go before the rest of their country. */
export const findZone = (zones: readonly Zone[], place: DeliveryPlace): FoundZone => {
  const areas = zones.flatMap(({ code, areas: own }) => own.map((area) => ({ ...area, zone: code })));
  const here = areas.filter(({ country }) => country === place.country);
  if (here.length === 0) return none(`does not deliver to ${place.country}`);
  const code = plainPostalCode(place);
  if (code === undefined && here.some(({ postalCodes }) => postalCodes !== undefined))
    return none(SAY_POSTAL_CODE);
  const found =
    here.find((area) => area.postalCodes !== undefined && isIn(place, area)) ??
    here.find(({ postalCodes }) => postalCodes === undefined);
  return found === undefined
    ? none(`does not deliver to postal code ${code ?? ''} in ${place.country}`)
    : { kind: 'zone', zone: found.zone };
};

const none = (reason: string): FoundZone => ({ kind: 'none', reason });

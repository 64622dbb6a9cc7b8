import { feeOf } from './fee-of.ts';
import { isIn } from './postal-codes.ts';
import type { Carrier, Parcel, Place, Rate } from './rate-table.ts';

/** A way in which a carrier brings a parcel. */
export interface CarrierService {
  readonly code: string;
  readonly name: string;
  /** Minor units of the carrier’s currency; absent when it does not bring this one. */
  readonly fee?: number;
  readonly days?: Rate['days'];
  /** Why it does not. */
  readonly reason?: string;
}

/**
 * Asks a carrier what it takes for a parcel. `carrierByTable` answers from a price list; a carrier’s own API fits behind
 * the same port, and may be slow: `quoteInTime` bounds it.
 */
export interface CarrierRates {
  readonly quote: (parcel: Parcel, from: Place, to: Place) => Promise<readonly CarrierService[]>;
}

/** Quotes from a price list: services by zone and step of weight, as parcel services print them. */
export const carrierByTable = ({ zones, services, collectsFrom }: Carrier): CarrierRates => ({
  quote: async (parcel, from, to) => {
    const collects = collectsFrom.length === 0 || collectsFrom.some((area) => isIn(from, area));
    return services.map(({ code, name, prices }) => {
      if (!collects) return { code, name, reason: 'does not collect parcels there' };
      const found = feeOf({ zones, rates: prices, surcharges: [] }, parcel, to);
      return found.kind === 'fee'
        ? { code, name, fee: found.fee, days: found.days }
        : { code, name, reason: found.reason };
    });
  },
});

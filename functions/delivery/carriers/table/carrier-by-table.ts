import { feeOf } from '../../model/fee-of.ts';
import { isIn } from '../../model/postal-codes.ts';
import type { Carrier } from '../../model/rate-table.ts';
import type { CarrierRates } from '../carrier-rates.ts';

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

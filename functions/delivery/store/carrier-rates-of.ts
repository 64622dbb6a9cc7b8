import { carrierByTable, type CarrierRates } from '../model/carrier-rates.ts';
import type { Carrier } from '../model/rate-table.ts';

/** Whoever quotes for a carrier. A carrier’s own API is a further case here. */
export const carrierRatesOf = (carrier: Carrier): CarrierRates => {
  switch (carrier.adapter) {
    case 'table':
      return carrierByTable(carrier);
  }
};

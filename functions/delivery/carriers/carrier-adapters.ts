import type { Carrier } from '../model/rate-table.ts';
import type { CarrierRates } from './carrier-rates.ts';
import { carrierByTable } from './table/carrier-by-table.ts';

/** Every adapter by the name that a carrier’s `adapter` has. The compiler asks for each name of the schema. */
const carrierAdapters: Readonly<Record<Carrier['adapter'], (carrier: Carrier) => CarrierRates>> = {
  table: carrierByTable,
};

export const carrierRatesOf = (carrier: Carrier): CarrierRates => carrierAdapters[carrier.adapter](carrier);

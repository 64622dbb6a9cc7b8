/** What other domains may use of this one. */
export {
  carrierKey,
  deliveryGrants,
  loadDeliveryFees,
  rateTableKey,
  type DeliveryFees,
} from './rate-tables.ts';
export { carrierRatesOf } from './carrier-rates-of.ts';
export { quoteInTime } from './quote-in-time.ts';
export { feeOf } from '../model/fee-of.ts';
export { SAY_POSTAL_CODE } from '../model/find-zone.ts';
export { weightOf } from '../model/weight-of.ts';
export type { CarrierRates, CarrierService } from '../model/carrier-rates.ts';
export type { Carrier, Parcel, Place, RateTable } from '../model/rate-table.ts';

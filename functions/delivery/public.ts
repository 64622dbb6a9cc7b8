export {
  carrierKey,
  deliveryGrants,
  loadDeliveryFees,
  rateTableKey,
  type DeliveryFees,
} from './store/rate-tables.ts';
export { carrierRatesOf } from './carriers/carrier-adapters.ts';
export { quoteInTime } from './carriers/quote-in-time.ts';
export { feeOf } from './model/fee-of.ts';
export { SAY_POSTAL_CODE } from './model/find-zone.ts';
export { weightOf } from './model/weight-of.ts';
export type { CarrierRates, CarrierService } from './carriers/carrier-rates.ts';
export type { Carrier, QuotedParcel, DeliveryPlace, RateTable } from './model/rate-table.ts';

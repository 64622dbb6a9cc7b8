import { moveLineQuantitiesGrants, readOrderGrants } from '../../orders/public.ts';
import { changeFulfilmentGrants } from '../store/fulfilments.ts';
import { trackingGrants } from '../store/tracking-numbers.ts';

/** What a function needs to bring reports to a parcel, its fulfilment and its order. */
export const reportParcelGrants = [
  ...changeFulfilmentGrants,
  ...trackingGrants,
  ...readOrderGrants,
  ...moveLineQuantitiesGrants,
];

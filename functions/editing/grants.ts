import { readFulfilmentGrants } from '../fulfilment/public.ts';
import { stockWriteGrants } from '../inventory/public.ts';
import { editOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { readPaymentsGrants, refundGrants } from '../payments/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { candidateGrants, releaseCapacityGrants, takeCapacityGrants } from '../routing/public.ts';

/** What a function needs to plan an edit and save it. */
export const planEditGrants = [
  ...readOrderRecordGrants,
  ...editOrderGrants,
  ...readPaymentsGrants,
  ...refundGrants,
  ...marketGrants,
  ...candidateGrants,
  ...takeCapacityGrants,
  ...releaseCapacityGrants,
  ...stockWriteGrants,
  ...readFulfilmentGrants,
];

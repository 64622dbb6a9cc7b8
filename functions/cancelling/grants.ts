import { moveCreditGrants } from '../credit/public.ts';
import { stockWriteGrants } from '../inventory/public.ts';
import { endOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { redeemGrants } from '../promotions/public.ts';
import { releaseCapacityGrants } from '../routing/public.ts';

/** Ending an order writes its status and event, and gives back stock, credit and promotion uses. */
export const endingGrants = [
  ...endOrderGrants,
  ...stockWriteGrants,
  ...moveCreditGrants,
  ...redeemGrants,
  ...releaseCapacityGrants,
];

export const cancelOnBehalfGrants = [...readOrderRecordGrants, ...endingGrants];

import type { Log } from '#shared/observability/log.ts';
import { answerWithin, TooLate } from '#shared/time/answer-within.ts';
import type { CarrierRates, CarrierService } from './carrier-rates.ts';
import type { QuotedParcel, DeliveryPlace } from '../model/rate-table.ts';

/** No shopper waits longer for a carrier. */
export const CARRIER_ANSWERS_WITHIN_MS = 1500;

/** What a carrier quotes, or why it did not: it is too slow, or failed. Never throws. */
export const quoteInTime = async (
  carrier: CarrierRates,
  shipment: { readonly parcel: QuotedParcel; readonly from: DeliveryPlace; readonly to: DeliveryPlace },
  { log, ms = CARRIER_ANSWERS_WITHIN_MS }: { readonly log: Log; readonly ms?: number },
): Promise<readonly CarrierService[] | { readonly reason: string }> => {
  try {
    return await answerWithin(ms, carrier.quote(shipment.parcel, shipment.from, shipment.to));
  } catch (error) {
    if (error instanceof TooLate) return { reason: 'the carrier did not answer in time' };
    log.warn('carrier failed', { error });
    return { reason: 'the carrier could not say its fee' };
  }
};

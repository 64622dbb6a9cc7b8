import type { QuotedParcel, DeliveryPlace, Rate } from '../model/rate-table.ts';

/** A delivery service of a carrier for one parcel. */
export interface CarrierService {
  readonly code: string;
  readonly name: string;
  /** Minor units of the carrier’s currency; absent when the service does not take the parcel. */
  readonly fee?: number;
  readonly days?: Rate['days'];
  /** Why the service does not take the parcel. */
  readonly reason?: string;
}

/** The port of carriers. An adapter that calls a carrier’s API may be slow or fail: `quoteInTime` limits it. */
export interface CarrierRates {
  readonly quote: (
    parcel: QuotedParcel,
    from: DeliveryPlace,
    to: DeliveryPlace,
  ) => Promise<readonly CarrierService[]>;
}

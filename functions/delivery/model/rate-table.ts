import type * as z from 'zod/mini';
import type { carrierBody, rateTableBody } from '../schemas.ts';

/** What it costs to bring a parcel somewhere: zones, steps, surcharges. */
export type RateTable = z.output<typeof rateTableBody>;
export type Zone = RateTable['zones'][number];
export type Area = Zone['areas'][number];
export type Rate = RateTable['rates'][number];
export type StepBounds = NonNullable<Rate['goods']>;

/** The price list of a carrier: services by zone and weight. */
export type Carrier = z.output<typeof carrierBody>;

/** What is sent, as far as fees go by it. */
export interface QuotedParcel {
  /** Value before discounts, minor units. */
  readonly goods: number;
  readonly weightGrams: number;
  /** Units of all lines. */
  readonly quantity: number;
}

/** Where a parcel goes, or comes from. */
export interface DeliveryPlace {
  readonly country: string;
  readonly postalCode?: string | undefined;
}

/** A figure lies within bounds; anything does within none. */
export const within = (figure: number, { from = 0, below = Infinity }: StepBounds = {}): boolean =>
  figure >= from && figure < below;

import type * as z from 'zod/mini';
import type { Channel } from '../../channels/public.ts';
import { bandOf, scarcityOf } from '../../inventory/public.ts';
import type { PriceTier, ResolvedPrice } from '../../pricing/public.ts';
import type { RatingSummary } from '../../reviews/public.ts';
import type { availability } from '../schemas.ts';

export type ShownAvailability = z.output<typeof availability>;

/** Prices and stock of some SKUs of a product in one channel, and the product’s rating. */
export interface PricesAndStock {
  readonly channel: string;
  /** @param quantity units of one line, 1 when left out */
  readonly priceOf: (sku: string, quantity?: number) => ResolvedPrice | undefined;
  /** The prices by quantity, from one unit up. */
  readonly tiersOf: (sku: string) => readonly PriceTier[];
  readonly availabilityOf: (sku: string) => ShownAvailability;
  readonly rating?: RatingSummary | undefined;
}

/** What a channel may promise, in figures and in words. */
export const availabilityIn = (channel: Channel, available: number, at: number): ShownAvailability => ({
  available,
  inStock: available > 0,
  band: bandOf(available, scarcityOf(channel)),
  asOf: new Date(at).toISOString(),
});

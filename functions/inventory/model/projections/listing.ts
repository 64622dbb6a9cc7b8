import { isSellable, nextPublicationChange, type Offer } from '../../../catalog/public.ts';
import type { Listing } from './projection.ts';

/**
 * Whether a channel sells a SKU at a moment (milliseconds since 1970), and when that changes by itself. A kit has no
 * stock of its own, so it has no row either.
 */
export const listingOf = (offer: Offer | undefined, channel: string, at: number): Listing => {
  if (offer === undefined || offer.kit !== undefined) return { isSold: false };
  const turnsAt = offer.status === 'active' ? nextPublicationChange(offer.publish[channel], at) : Infinity;
  return {
    isSold: isSellable(offer, channel, at),
    turnsAt: turnsAt === Infinity ? undefined : new Date(turnsAt).toISOString(),
  };
};

import type * as z from 'zod/mini';
import type { MarketplaceAccount } from '../model/account.ts';
import type { MarketplaceHealth } from '../model/health.ts';
import type { ListingWithTold } from '../store/listings.ts';
import type { MarketplaceUpdate } from '../model/update.ts';
import type { shownListing, shownMarketplace, shownUpdate } from '../schemas.ts';

export const showMarketplace = (
  { marketplace, channel, settings, paused, version }: MarketplaceAccount,
  { failures, pausedUntil, lastFailure }: MarketplaceHealth,
): z.input<typeof shownMarketplace> => ({
  marketplace,
  channel,
  settings: { ...settings },
  paused,
  version,
  failures,
  pausedUntil,
  lastFailure,
});

export const showListing = ({ listing, told }: ListingWithTold): z.input<typeof shownListing> => ({
  marketplace: listing.marketplace,
  sku: listing.sku,
  ids: { ...listing.ids },
  price: listing.price,
  status: listing.status,
  version: listing.version,
  told:
    told.quantity === undefined && told.price === undefined
      ? undefined
      : { quantity: told.quantity, asOf: told.asOf, price: told.price },
});

export const showUpdate = (update: MarketplaceUpdate): z.input<typeof shownUpdate> => {
  const { subject, content, status, tried, dueAt, lastFailure } = update;
  return {
    kind: content.kind,
    subject,
    status,
    tried,
    dueAt: status === 'waiting' ? dueAt : undefined,
    lastFailure,
    quantity: content.kind === 'stock' ? content.quantity : undefined,
    price: content.kind === 'price' ? content.price : undefined,
    orderId: 'orderId' in content ? content.orderId : undefined,
    marketplaceNumber: 'number' in content ? content.number : undefined,
  };
};

import { hashOf } from '#shared/ids/ids.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { MarketplaceAccount } from './account.ts';

/** A SKU as it is offered at a marketplace. */
export interface MarketplaceListing extends Versioned {
  readonly marketplace: string;
  readonly sku: string;
  /** What the marketplace calls it; which names there are is its adapter’s. */
  readonly ids: Readonly<Record<string, string>>;
  /** What it costs there, minor units. @default the marketplace keeps its own price */
  readonly price?: { readonly amount: number; readonly currency: string };
  /** `ended`: nothing of it is for sale there. */
  readonly status: 'active' | 'ended';
}

/** What a marketplace was told of a listing and took. */
export interface ToldListing {
  readonly quantity?: number;
  /** The instant of the figure, ISO 8601: a figure of before is not told any more. */
  readonly asOf?: string;
  /** Which listing of which shop was told it. */
  readonly target?: string;
  readonly price?: MarketplaceListing['price'];
  readonly priceAsOf?: string;
}

/** Which listing of which shop this is: another one was told nothing yet. */
export const targetOf = (
  { ids }: Pick<MarketplaceListing, 'ids'>,
  { settings }: Pick<MarketplaceAccount, 'settings'>,
): string => hashOf([settings, ids]);

interface ListingState {
  readonly listing: MarketplaceListing;
  readonly told: ToldListing;
}

/** Whether the marketplace took this very figure, for this very listing. */
export const isTold = (
  { listing, told }: ListingState,
  account: Pick<MarketplaceAccount, 'settings'>,
  quantity: number,
): boolean => told.quantity === quantity && told.target === targetOf(listing, account);

/** Nothing to tell: the listing has ended, or took a figure of the same instant or later. */
export const isOlder = (
  { listing, told }: ListingState,
  account: Pick<MarketplaceAccount, 'settings'>,
  asOf: string,
): boolean =>
  listing.status !== 'active' ||
  (told.target === targetOf(listing, account) && told.asOf !== undefined && told.asOf >= asOf);

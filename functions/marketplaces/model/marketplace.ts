import type { Secrets } from '#shared/secrets/secrets.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { ToldOrder } from '../intake/take-in.ts';
import type { MarketplaceAccount } from './account.ts';
import type { MarketplaceListing } from './listing.ts';
import type { PayoutLine } from './payout.ts';

/** What a marketplace notifies of. */
export type MarketplaceNotification =
  | {
      readonly kind: 'order';
      readonly number: string;
      readonly order: Omit<ToldOrder, 'channel'>;
    }
  /** The marketplace or its customer cancelled the whole order. */
  | { readonly kind: 'cancellation'; readonly number: string }
  /** Nothing to do: not paid yet, or news of another kind. */
  | { readonly kind: 'other' }
  /** `signature`: not from the marketplace. `unreadable`: in another form than agreed, or in another currency. */
  | {
      readonly kind: 'refused';
      readonly because: 'signature' | 'unreadable';
      readonly detail: string;
    };

/** Units of an order, as a marketplace is told of them. */
export interface UnitsTold {
  readonly sku: string;
  readonly quantity: number;
}

/** A parcel, as a marketplace is told of it. */
export interface ParcelTold {
  readonly carrier?: string | undefined;
  readonly trackingNumber?: string | undefined;
}

/** A figure for a listing. */
export interface StockFigure {
  readonly listing: MarketplaceListing;
  readonly quantity: number;
  /** ISO 8601: a marketplace that can, keeps the newer figure. */
  readonly asOf: string;
}

/** `refused`: what was sent is wrong, and sending it again does not help. */
export type UpdateAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly because: string };

/** The marketplace cannot be reached, is overloaded, or answered what it never should. What it did meanwhile is not known. */
export class MarketplaceUnavailable extends Error {
  readonly retryAfterSeconds: number | undefined;

  constructor(because: string, retryAfterSeconds?: number, cause?: unknown) {
    super(because, { cause });
    this.name = 'MarketplaceUnavailable';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * A marketplace as it is told things. Everything may be sent twice, with the same outcome; each throws
 * `MarketplaceUnavailable` when the outcome is not known.
 */
export interface MarketplaceAdapter {
  /** Answers in the order of the figures; at most `STOCK_BATCH` of them. */
  readonly setStock: (figures: readonly StockFigure[]) => Promise<readonly UpdateAnswer[]>;
  readonly setPrice: (
    listing: MarketplaceListing,
    price: { readonly amount: number; readonly currency: string },
  ) => Promise<UpdateAnswer>;
  /** Without `units`: the whole order. */
  readonly cancelOrder: (order: {
    readonly number: string;
    readonly units?: readonly UnitsTold[] | undefined;
    readonly key: string;
  }) => Promise<UpdateAnswer>;
  readonly shipOrder: (shipment: {
    readonly number: string;
    readonly units: readonly UnitsTold[];
    readonly parcels: readonly ParcelTold[];
    readonly key: string;
  }) => Promise<UpdateAnswer>;
  /** The orders of a payout and its sum; nothing for one that the marketplace does not know. */
  readonly payout: (
    payoutId: string,
    currency: string,
  ) => Promise<{ readonly lines: readonly PayoutLine[]; readonly amount: number } | undefined>;
}

/** So many figures go to a marketplace in one call. */
export const STOCK_BATCH = 50;

/** What an adapter needs to know of the outside. */
export interface AdapterRuntime {
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Where the sandbox is. */
  readonly apiUrl: string;
}

/** The port of a marketplace: what it sends by itself, and what it is told. */
export interface MarketplaceModule {
  /** As in paths and numbers. */
  readonly name: string;
  /** The header its notifications prove themselves with, and in what form. */
  readonly notification: { readonly header: string; readonly form: string };
  /** What each of its secrets is for, by name. Those of the sandbox are declared by the sandbox. */
  readonly secrets: Readonly<Record<string, string>>;
  /** `non-production`: moves no real goods, so a stage with real customers does not have it. @default every stage */
  readonly stages?: 'non-production';
  /** What an account has to say of the shop, and what each value looks like. */
  readonly settings: Readonly<Record<string, RegExp>>;
  /** What a listing has to say of the goods there. */
  readonly listingIds: readonly string[];
  /** Checks who sent it, over the raw body, before anything is read from it. */
  readonly readNotification: (
    rawBody: string,
    headers: Readonly<Record<string, string | undefined>>,
    runtime: { readonly secrets: Secrets; readonly clock: Clock; readonly currency: string },
  ) => Promise<MarketplaceNotification>;
  readonly connect: (account: MarketplaceAccount, runtime: AdapterRuntime) => MarketplaceAdapter;
}

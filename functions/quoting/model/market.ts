import type { Category, Offer } from '../../catalog/public.ts';
import type { Channel } from '../../channels/public.ts';
import type { CreditAccount } from '../../credit/public.ts';
import type { Source } from '../../inventory/public.ts';
import type { PriceContext, PriceList } from '../../pricing/public.ts';
import type { Incentives } from '../../promotions/public.ts';
import type { TaxRule } from '../../tax/public.ts';

/** What narrows a price beside channel, quantity and time. */
export type PricedFor = Pick<PriceContext, 'locationId' | 'country' | 'customerId' | 'customerGroups'>;

/** Who buys, and where. What is absent is not known. */
export interface Buyer {
  readonly isSignedIn: boolean;
  readonly groups?: readonly string[];
  readonly isFirstPurchase?: boolean;
  /** The location where it is sold, when it is sold at one. */
  readonly soldAt?: string;
}

/** What pricing a cart needs, read at one moment. */
export interface Market {
  readonly channel: Channel;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly prices: ReadonlyMap<string, PriceList>;
  /** Whose prices they are, and where. @default the public ones of the channel */
  readonly pricedFor?: PricedFor;
  /** Where the goods go, as promotions see it; a chosen delivery knows better. @default the channel’s country */
  readonly country?: string;
  /** The tree of categories, when some promotion asks for it. */
  readonly categories: readonly Category[];
  /** What promotions may give, and who would get it. */
  readonly incentives: Incentives;
  readonly buyer: Buyer;
  /** By SKU: units that can be sold now. */
  readonly units: ReadonlyMap<string, number>;
  /** Where the goods go, as taxes see it: `ID`, `US-NY`. */
  readonly taxRegion: string;
  /** What is known of the taxes there. */
  readonly taxRules: ReadonlyMap<string, TaxRule>;
}

/** A market, and what its channel can take from where. */
export interface MarketWithStock extends Market {
  /** In the channel's order of locations. */
  readonly sources: readonly Source[];
  /** The accounts that were asked for, by id. */
  readonly credit: ReadonlyMap<string, CreditAccount>;
}

/** Units of a SKU the channel could sell now; of a kit, as many as its parts make. */
export const sellableUnits = ({ units }: Market, sku: string): number => units.get(sku) ?? 0;

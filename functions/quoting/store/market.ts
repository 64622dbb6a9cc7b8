import { categoryGrants, loadCategories, offerGrants, offerKey, type Offer } from '../../catalog/public.ts';
import { creditAccountKey, readCreditGrants, type CreditAccount } from '../../credit/public.ts';
import { directoryGrants, type Channel } from '../../channels/public.ts';
import {
  completeBuckets,
  kitsFrom,
  sourcesFor,
  stockKey,
  stockReadGrants,
  type Source,
  type StockHead,
} from '../../inventory/public.ts';
import { recentOrdersGrants, recentOrdersKey, stands, type RecentOrders } from '../../orders/public.ts';
import { priceListKey, pricingGrants, type PriceList } from '../../pricing/public.ts';
import {
  incentivesFrom,
  incentivesGrants,
  withDiscount,
  noIncentives,
  wantIncentives,
  type CartCoupon,
} from '../../promotions/public.ts';
import { loadTaxRules, taxGrants } from '../../tax/public.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { readByKey, type ItemsByKey } from '#shared/dynamodb/read-by-key.ts';
import type { Clock } from '#shared/time/clock.ts';
import { buyerGrants, buyerOf } from './buyer.ts';
import { pricedFor } from './priced-for.ts';
import type { Buyer, MarketWithStock } from '../model/market.ts';

/** What a function needs to price carts against the truth. */
export const marketGrants = [
  ...directoryGrants,
  ...offerGrants,
  ...pricingGrants,
  ...stockReadGrants,
  ...incentivesGrants,
  ...buyerGrants,
  ...recentOrdersGrants,
  ...categoryGrants,
  ...taxGrants,
  ...readCreditGrants,
];

/** A market as it was read, with what its reader wanted to know at the same moment. */
export interface MarketReading extends MarketWithStock {
  readonly beside: ItemsByKey;
}

export interface MarketRequest {
  readonly channel: Channel;
  readonly currency: string;
  readonly skus: readonly string[];
  /** Milliseconds since 1970. @default now */
  readonly at?: number | undefined;
  /** Where the goods go, as taxes see it. @default the channel’s country */
  readonly taxRegion?: string | undefined;
  /** @default all of the channel's */
  readonly locations?: readonly string[];
  /** Whom promotions are weighed for. @default nobody: only prices and stock are wanted */
  readonly buying?: Buying;
  /** Gift cards and store credit that are to pay. @default none */
  readonly credits?: readonly { readonly accountId: string }[] | undefined;
  /** Items that the caller itself reads, in the same call. @default none */
  readonly beside?: readonly Key[];
}

/** Whom promotions are weighed for. */
export interface Buying {
  readonly coupons?: readonly CartCoupon[] | undefined;
  readonly customerId?: string | undefined;
  /** Digests of the e-mail address and phone number the buyer gave: their uses of promotions count together. */
  readonly addresses?: readonly string[] | undefined;
  /** The same of the customer's profile: looked up only when some promotion limits its uses per customer. */
  readonly profileAddresses?: (() => Promise<readonly string[]>) | undefined;
  /** The location where staff sell it. */
  readonly soldAt?: string | undefined;
  /** What staff take off all goods, in percent. */
  readonly discountPercent?: number | undefined;
  /** Where it is picked up, as far as that is known. */
  readonly pickupAt?: string | undefined;
  /** The country it is delivered to. @default the channel's */
  readonly country?: string | undefined;
}

/**
 * Offers, prices and stock of some SKUs, and credit, in one BatchGet (100 keys; more are fetched in parallel). Only stock that is
 * spread over several buckets takes a second one.
 */
export const readMarket = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  wanted: MarketRequest,
): Promise<MarketReading> => {
  const { channel, currency, buying, at = clock.now() } = wanted;
  const taxRegion = wanted.taxRegion ?? channel.country;
  const taxRules = await loadTaxRules(db, at);
  const incentives = buying === undefined ? undefined : await incentivesFor(db, clock, buying, channel.code);
  const gifts = incentives?.wanted.compiled.giftSkus ?? [];
  const skus = [...new Set([...wanted.skus, ...gifts])];
  const locations = wanted.locations ?? channel.locations;
  const keys = skus.map((sku) => ({ sku, offer: offerKey(sku), price: priceListKey(sku, currency) }));
  const stock = stockKeys(skus, locations);
  const credit = (wanted.credits ?? []).map(({ accountId }) => ({
    accountId,
    key: creditAccountKey(accountId),
  }));
  const [items, buyer, categories] = await Promise.all([
    readByKey(db, [
      ...keys.flatMap(({ offer, price }) => [offer, price]),
      ...stock,
      ...(incentives?.wanted.keys ?? []),
      ...(incentives?.recentKeys ?? []),
      ...credit.map(({ key }) => key),
      ...(wanted.beside ?? []),
    ]),
    incentives?.buyer ?? nobody,
    incentives?.categories ?? [],
  ]);
  const found = incentives === undefined ? noIncentives : incentivesFrom(incentives.wanted, items);
  const offers = new Map(keys.flatMap(({ sku, offer }) => entry(sku, items.of<Offer>(offer))));
  const heads = [
    ...stock.map((key) => items.of<StockHead>(key)),
    ...(await readParts(db, offers, skus, locations)),
  ];
  const buckets = await completeBuckets(db, heads);
  const sources = inOrder(
    buckets.flatMap((each) => sourcesFor(channel.code, each)),
    locations,
  );
  const prices = new Map(keys.flatMap(({ sku, price }) => entry(sku, items.of<PriceList>(price))));
  return {
    channel,
    currency,
    at,
    offers,
    prices,
    pricedFor: await pricedFor(db, { buying, prices, buyer, at }),
    categories,
    buyer: await whoHasNotBought(db, buyer, incentives?.recentKeys ?? [], items),
    incentives: withDiscount(found, buying?.discountPercent),
    units: new Map(skus.map((sku) => [sku, unitsIn(sources, offers, sku)])),
    country: buying?.country ?? channel.country,
    taxRegion,
    taxRules,
    sources,
    beside: items,
    credit: new Map(credit.flatMap(({ accountId, key }) => entry(accountId, items.of<CreditAccount>(key)))),
  };
};

const nobody: Buyer = { isSignedIn: false };

/** An index of orders may not know yet what was ordered a moment ago; the buyer's recent orders do. */
const whoHasNotBought = async (
  db: Database,
  buyer: Buyer,
  recentKeys: readonly Key[],
  items: ItemsByKey,
): Promise<Buyer> => {
  if (buyer.isFirstPurchase !== true) return buyer;
  const recent = recentKeys.flatMap((key) => items.of<RecentOrders>(key)?.orders ?? []);
  return { ...buyer, isFirstPurchase: !(await stands(db, recent)) };
};

/** Which promotions may hold, and, beside the prices, what they ask of the buyer and of the goods. */
const incentivesFor = async (db: Database, clock: Clock, buying: Buying, channel: string) => {
  const { customerId, addresses = [], profileAddresses, soldAt, coupons = [] } = buying;
  const buyerKeys = [...(customerId === undefined ? [] : [customerId]), ...addresses];
  const wanted = await wantIncentives(db, clock, {
    channel,
    coupons,
    buyerKeys,
    moreBuyerKeys: profileAddresses,
  });
  const { needs } = wanted;
  return {
    wanted,
    recentKeys: needs.firstPurchase && customerId !== undefined ? [recentOrdersKey(customerId)] : [],
    buyer: buyerOf(db, { customerId, soldAt, at: clock.now(), needs }),
    categories: needs.categories ? loadCategories(db, clock) : [],
  };
};

const stockKeys = (skus: readonly string[], locations: readonly string[]): readonly Key[] =>
  locations.flatMap((locationId) => skus.map((sku) => stockKey(sku, locationId)));

/** The stock of a kit is the stock of its parts, which are known only once the offer is. */
const readParts = async (
  db: Database,
  offers: ReadonlyMap<string, Offer>,
  known: readonly string[],
  locations: readonly string[],
): Promise<readonly (StockHead | undefined)[]> => {
  const parts = [
    ...new Set([...offers.values()].flatMap(({ kit = [] }) => kit.map(({ sku }) => sku))),
  ].filter((sku) => !known.includes(sku));
  return parts.length === 0 ? [] : db.getMany<StockHead>(stockKeys(parts, locations));
};

const inOrder = (sources: readonly Source[], locations: readonly string[]): readonly Source[] =>
  [...sources].sort((a, b) => locations.indexOf(a.locationId) - locations.indexOf(b.locationId));

const entry = <Value>(name: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[name, value]];

const unitsIn = (sources: readonly Source[], offers: ReadonlyMap<string, Offer>, sku: string): number => {
  const unitsOf = (part: string): number =>
    sources.filter((source) => source.sku === part).reduce((sum, { sellable }) => sum + sellable, 0);
  const kit = offers.get(sku)?.kit;
  return kit === undefined ? unitsOf(sku) : kitsFrom(kit, unitsOf);
};

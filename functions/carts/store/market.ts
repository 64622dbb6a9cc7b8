import { offerGrants, offerKey, type Offer } from '../../catalog/store/parts.ts';
import { directoryGrants, type Channel } from '../../channels/store/parts.ts';
import {
  completeBuckets,
  kitsFrom,
  sourcesFor,
  stockKey,
  stockReadGrants,
  type Source,
  type StockHead,
} from '../../inventory/store/parts.ts';
import { priceListKey, pricingGrants, type PriceList } from '../../pricing/store/parts.ts';
import type { Database, Key } from '../../../shared/dynamodb/database.ts';
import type { Market } from './quote/quote.ts';

/** What a function needs to price carts against the truth. */
export const marketGrants = [...directoryGrants, ...offerGrants, ...pricingGrants, ...stockReadGrants];

/** A market, and what its channel can take from where. */
export interface MarketWithStock extends Market {
  /** In the channel's order of locations. */
  readonly sources: readonly Source[];
}

interface Wanted {
  readonly channel: Channel;
  readonly currency: string;
  readonly skus: readonly string[];
  readonly at: number;
  /** @default all of the channel's */
  readonly locations?: readonly string[];
}

/**
 * Offers, prices and stock of some SKUs in one BatchGet (100 keys; more are fetched in parallel). Only stock that is
 * spread over several buckets takes a second one.
 */
export const readMarket = async (db: Database, wanted: Wanted): Promise<MarketWithStock> => {
  const { channel, currency, at } = wanted;
  const skus = [...new Set(wanted.skus)];
  const locations = wanted.locations ?? channel.locations;
  const keys = skus.map((sku) => ({ sku, offer: offerKey(sku), price: priceListKey(sku, currency) }));
  const stock = stockKeys(skus, locations);
  const items = await readByKey(db, [...keys.flatMap(({ offer, price }) => [offer, price]), ...stock]);
  const offers = new Map(keys.flatMap(({ sku, offer }) => entry(sku, items.of<Offer>(offer))));
  const heads = [
    ...stock.map((key) => items.of<StockHead>(key)),
    ...(await readParts(db, offers, skus, locations)),
  ];
  const buckets = await completeBuckets(db, heads);
  return {
    channel,
    currency,
    at,
    offers,
    prices: new Map(keys.flatMap(({ sku, price }) => entry(sku, items.of<PriceList>(price)))),
    sources: inOrder(
      buckets.flatMap((each) => sourcesFor(channel.code, each)),
      locations,
    ),
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

const readByKey = async (db: Database, keys: readonly Key[]) => {
  const found = await db.getMany<object>(keys);
  const byKey = new Map(keys.map((key, at) => [`${key.table}|${key.pk}|${key.sk}`, found[at]]));
  return { of: <Item>(key: Key) => byKey.get(`${key.table}|${key.pk}|${key.sk}`) as Item | undefined };
};

const entry = <Value>(sku: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[sku, value]];

/** Units of a SKU the channel could sell now; of a kit, as many as its parts make. */
export const sellableUnits = (market: MarketWithStock, sku: string): number => {
  const kit = market.offers.get(sku)?.kit;
  return kit === undefined ? unitsOf(market, sku) : kitsFrom(kit, (part) => unitsOf(market, part));
};

const unitsOf = (market: MarketWithStock, sku: string): number =>
  market.sources.filter((source) => source.sku === sku).reduce((sum, { sellable }) => sum + sellable, 0);

import type { Channel } from '../../channels/public.ts';
import {
  completeBuckets,
  kitsFrom,
  shownOf,
  sourcesFor,
  stockKey,
  type StockHead,
} from '../../inventory/public.ts';
import {
  priceListKey,
  priceTiers,
  publicContext,
  resolvePrice,
  type PriceList,
} from '../../pricing/public.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { KitPart } from '../../catalog/public.ts';
import { availabilityIn, type PricesAndStock } from '../model/prices-and-stock.ts';

/** A SKU, and what it consists of when it is a kit. */
export interface SoldUnit {
  readonly sku: string;
  readonly kit?: readonly KitPart[] | undefined;
}

/** What has to be read to show prices and stock of some SKUs in a channel, for `pricesAndStockOf`. */
export const pricesAndStockKeys = (channel: Channel, sold: readonly SoldUnit[]): readonly Key[] => {
  const stocked = new Set(sold.flatMap(({ sku, kit }) => kit?.map((part) => part.sku) ?? [sku]));
  return [
    ...sold.map(({ sku }) => priceListKey(sku, channel.currency)),
    ...[...stocked].flatMap((sku) => channel.locations.map((location) => stockKey(sku, location))),
  ];
};

/** Either of the two, as it comes from one batch. */
export type PriceOrStock = PriceList | StockHead;

/**
 * Prices and stock of some SKUs in a channel, from the items of `pricesAndStockKeys`. Stock that lies in several
 * buckets is read once more, all buckets of it.
 */
export const pricesAndStockOf = async (
  db: Database,
  channel: Channel,
  {
    sold,
    read,
    at,
  }: {
    readonly sold: readonly SoldUnit[];
    readonly read: readonly (PriceOrStock | undefined)[];
    /** Milliseconds since 1970. */
    readonly at: number;
  },
): Promise<PricesAndStock> => {
  const items = read.filter((item) => item !== undefined);
  const lists = new Map(items.filter(isPriceList).map((list) => [list.sku, list]));
  const units = await sellableUnits(db, channel.code, items.filter(isStock));
  const unitsOf = (sku: string): number => units.get(sku) ?? 0;
  const kits = new Map(sold.map(({ sku, kit }) => [sku, kit]));
  return {
    channel: channel.code,
    priceOf: (sku, quantity) => resolvePrice(lists.get(sku), publicContext(channel, at, quantity)),
    tiersOf: (sku) => priceTiers(lists.get(sku), publicContext(channel, at)),
    availabilityOf: (sku) => {
      const kit = kits.get(sku);
      const available = kit === undefined ? unitsOf(sku) : kitsFrom(kit, unitsOf);
      return availabilityIn(channel, shownOf(available, channel), at);
    },
  };
};

/** Prices and stock of some SKUs in a channel, from the tables: one call. */
export const readPricesAndStock = async (
  db: Database,
  channel: Channel,
  sold: readonly SoldUnit[],
  at: number,
): Promise<PricesAndStock> =>
  pricesAndStockOf(db, channel, {
    sold,
    read: await db.getMany<PriceOrStock>(pricesAndStockKeys(channel, sold)),
    at,
  });

const isPriceList = (item: PriceOrStock): item is PriceList => 'prices' in item;
const isStock = (item: PriceOrStock): item is StockHead => 'bucket' in item;

/** What a channel may sell of each SKU over all the locations that were read. */
const sellableUnits = async (
  db: Database,
  channel: string,
  heads: readonly StockHead[],
): Promise<ReadonlyMap<string, number>> => {
  const units = new Map<string, number>();
  for (const buckets of await completeBuckets(db, heads)) {
    for (const { sku, sellable } of sourcesFor(channel, buckets))
      units.set(sku, (units.get(sku) ?? 0) + sellable);
  }
  return units;
};

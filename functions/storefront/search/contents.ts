import type { PriceList } from '../../pricing/public.ts';
import type { Card } from '../model/card.ts';
import type { KitPart } from '../../catalog/public.ts';
import type { Facts } from './channel-rows.ts';
import {
  pairId,
  pairOf,
  type EntryOf,
  type IndexedRating,
  type IndexedStock,
  type Kind,
} from '../model/entries.ts';

/** All entries of the index, as they are now. */
export interface Contents {
  readonly cards: ReadonlyMap<string, Card>;
  readonly facts: Facts;
  /** The product a SKU belongs to. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Stores one entry. Answers which products it changes, if any: most of a merged segment was there before. */
  readonly put: { readonly [K in Kind]: (id: string, entry: EntryOf[K] | null) => readonly string[] };
}

const nothing: readonly string[] = [];

export const makeContents = (): Contents => {
  const cards = new Map<string, Card>();
  const prices = new Map<string, PriceList>();
  const stock = new Map<string, IndexedStock>();
  const ratings = new Map<string, IndexedRating>();
  const ownerOf = new Map<string, string>();
  const kits = new Map<string, readonly KitPart[]>();
  /** Products with kits that a SKU is part of; one that has it no more is only looked at in vain. */
  const kitsWith = new Map<string, Set<string>>();

  const putCard = (productId: string, card: Card | null): void => {
    for (const { sku } of cards.get(productId)?.variants ?? []) {
      ownerOf.delete(sku);
      kits.delete(sku);
    }
    setOrDelete(cards, productId, card);
    for (const { sku, kit } of card?.variants ?? []) {
      ownerOf.set(sku, productId);
      if (kit !== undefined) kits.set(sku, kit);
      for (const part of kit ?? [])
        kitsWith.set(part.sku, (kitsWith.get(part.sku) ?? new Set()).add(productId));
    }
  };

  /** Its own product, and those with kits it is part of. */
  const productsWith = (sku: string): readonly string[] => {
    const owner = ownerOf.get(sku);
    return [...(owner === undefined ? [] : [owner]), ...(kitsWith.get(sku) ?? [])];
  };

  return {
    cards,
    ownerOf,
    facts: {
      priceList: (sku, currency) => prices.get(pairId(sku, currency)),
      units: (sku, locationId, channel) => {
        const found = stock.get(pairId(sku, locationId));
        return found?.channels?.[channel] ?? found?.units ?? 0;
      },
      kitOf: (sku) => kits.get(sku),
      ratingOf: (productId) => ratings.get(productId),
    },
    put: {
      documents: (productId, card) => {
        if (cards.get(productId)?.version === card?.version) return nothing;
        putCard(productId, card);
        return [productId];
      },
      prices: (id, list) => {
        if (prices.get(id)?.version === list?.version) return nothing;
        setOrDelete(prices, id, list);
        return productsWith(pairOf(id)[0]);
      },
      stock: (id, units) => {
        if (JSON.stringify(stock.get(id) ?? null) === JSON.stringify(units)) return nothing;
        setOrDelete(stock, id, units);
        return productsWith(pairOf(id)[0]);
      },
      ratings: (productId, rating) => {
        if (ratings.get(productId)?.version === rating?.version) return nothing;
        setOrDelete(ratings, productId, rating);
        return [productId];
      },
    },
  };
};

const setOrDelete = <Value>(map: Map<string, Value>, id: string, value: Value | null): void => {
  if (value === null) map.delete(id);
  else map.set(id, value);
};

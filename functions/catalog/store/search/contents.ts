import type { PriceList } from '../../../pricing/store/parts.ts';
import type { Card } from '../../model/card.ts';
import type { Facts } from './channel-rows.ts';
import { pairId, pairOf, type EntryOf, type IndexedStock, type Kind } from './entries.ts';

/** All entries of the index, as they are now. */
export interface Contents {
  readonly cards: ReadonlyMap<string, Card>;
  readonly facts: Facts;
  /** The product a SKU belongs to. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Stores one entry. Answers which product it changes, if it does: most of a merged segment was there before. */
  readonly put: { readonly [K in Kind]: (id: string, entry: EntryOf[K] | null) => string | undefined };
}

export const makeContents = (): Contents => {
  const cards = new Map<string, Card>();
  const prices = new Map<string, PriceList>();
  const stock = new Map<string, IndexedStock>();
  const ownerOf = new Map<string, string>();

  return {
    cards,
    ownerOf,
    facts: {
      priceList: (sku, currency) => prices.get(pairId(sku, currency)),
      units: (sku, locationId, channel) => {
        const found = stock.get(pairId(sku, locationId));
        return found?.channels?.[channel] ?? found?.units ?? 0;
      },
    },
    put: {
      documents: (productId, card) => {
        if (cards.get(productId)?.version === card?.version) return undefined;
        for (const { sku } of cards.get(productId)?.variants ?? []) ownerOf.delete(sku);
        setOrDelete(cards, productId, card);
        for (const { sku } of card?.variants ?? []) ownerOf.set(sku, productId);
        return productId;
      },
      prices: (id, list) => {
        if (prices.get(id)?.version === list?.version) return undefined;
        setOrDelete(prices, id, list);
        return ownerOf.get(pairOf(id)[0]);
      },
      stock: (id, units) => {
        if (JSON.stringify(stock.get(id) ?? null) === JSON.stringify(units)) return undefined;
        setOrDelete(stock, id, units);
        return ownerOf.get(pairOf(id)[0]);
      },
    },
  };
};

const setOrDelete = <Value>(map: Map<string, Value>, id: string, value: Value | null): void => {
  if (value === null) map.delete(id);
  else map.set(id, value);
};

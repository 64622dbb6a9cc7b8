import type { Channel } from '../../../channels/store/parts.ts';
import type { PriceList } from '../../../pricing/store/parts.ts';
import type { Card } from '../../model/card.ts';
import type { Entries } from '../../model/segments.ts';
import { makeChannelRows, type ChannelRows, type Facts } from './channel-rows.ts';
import { pairId, pairOf, type EntryOf, type IndexedStock, type Kind } from './entries.ts';
import { makeTextSearch, type TextSearch } from './text-search.ts';

/** The index in memory: products, prices and stock, and what is made of them for each channel when it is asked for. */
export interface ProductIndex {
  /** Adds entries of one kind; later ones overrule earlier ones. */
  readonly apply: <K extends Kind>(kind: K, entries: Entries<EntryOf[K]>, at: number) => void;
  /** The list of a channel at an instant. */
  readonly rowsFor: (channel: Channel, at: number) => ChannelRows;
  readonly text: () => TextSearch;
  /** True when it holds a product with all of these SKUs. */
  readonly knows: (productId: string, skus: readonly string[]) => boolean;
  readonly facts: Facts;
}

interface View {
  readonly channel: Channel;
  readonly rows: ChannelRows;
}

/** From so many changed products on it is quicker to make the lists anew. */
const MANY = 500;

export const makeProductIndex = (): ProductIndex => {
  const cards = new Map<string, Card>();
  const prices = new Map<string, PriceList>();
  const stock = new Map<string, IndexedStock>();
  const ownerOf = new Map<string, string>();
  const views = new Map<string, View>();
  let text: TextSearch | undefined;

  const facts: Facts = {
    priceList: (sku, currency) => prices.get(pairId(sku, currency)),
    units: (sku, locationId, channel) => {
      const at = stock.get(pairId(sku, locationId));
      return at?.channels?.[channel] ?? at?.units ?? 0;
    },
  };

  const putCard = (productId: string, card: Card | null): void => {
    for (const { sku } of cards.get(productId)?.variants ?? []) ownerOf.delete(sku);
    setOrDelete(cards, productId, card);
    for (const { sku } of card?.variants ?? []) ownerOf.set(sku, productId);
    if (card === null) text?.remove(productId);
    else text?.put(card);
  };

  /** Stores one entry; answers which product it changes, if it does: most of a merged segment was there before. */
  const put: { readonly [K in Kind]: (id: string, entry: EntryOf[K] | null) => string | undefined } = {
    documents: (productId, card) => {
      if (cards.get(productId)?.version === card?.version) return undefined;
      putCard(productId, card);
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
  };

  const refresh = (changed: ReadonlySet<string>, at: number): void => {
    if (changed.size > MANY) return views.clear();
    for (const { rows } of views.values())
      for (const productId of changed) rows.update(productId, cards.get(productId), at);
  };

  return {
    apply: (kind, entries, at) => {
      const changed = new Set<string>();
      for (const [id, entry] of Object.entries(entries)) {
        const productId = put[kind](id, entry);
        if (productId !== undefined) changed.add(productId);
      }
      refresh(changed, at);
    },
    rowsFor: (channel, at) => {
      const view = views.get(channel.code);
      if (view?.channel.version === channel.version && at < view.rows.holdsUntil()) return view.rows;
      const rows = makeChannelRows(channel, facts, cards.values(), at);
      views.set(channel.code, { channel, rows });
      return rows;
    },
    text: () => (text ??= makeTextSearch(cards.values())),
    knows: (productId, skus) => skus.every((sku) => ownerOf.get(sku) === productId),
    facts,
  };
};

const setOrDelete = <Value>(map: Map<string, Value>, id: string, value: Value | null): void => {
  if (value === null) map.delete(id);
  else map.set(id, value);
};

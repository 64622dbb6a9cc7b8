import type { Channel } from '../../channels/public.ts';
import { kitsFrom, shownOf } from '../../inventory/public.ts';
import {
  nextPriceChange,
  publicContext,
  resolvePrice,
  type PriceList,
  type ResolvedPrice,
} from '../../pricing/public.ts';
import type * as z from 'zod/mini';
import type { Card } from '../model/card.ts';
import { isPublished, nextPublicationChange, type KitPart } from '../../catalog/public.ts';
import type { IndexedRating } from '../model/entries.ts';
import type { productRow } from '../schemas.ts';
import { ratingView } from '../view/rating-view.ts';
import { availabilityIn } from '../model/prices-and-stock.ts';

/** One product in the list of a channel, ready to be sent. */
export interface SearchRow {
  readonly productId: string;
  readonly card: Card;
  /** Minor units of the channel's currency. */
  readonly amount: number | undefined;
  readonly isInStock: boolean;
  /** Where it stands in the list: its name, then its id. */
  readonly place: string;
  /** The JSON of the row up to the instant of its availability, which is known when it is sent. */
  readonly text: string;
}

/** What follows `text` in a row. */
export const endOfRow = (asOf: string): string => `${asOf}"}}`;

/** What is known of the SKUs of products. */
export interface Facts {
  readonly priceList: (sku: string, currency: string) => PriceList | undefined;
  /** Units the channel may sell at one location. */
  readonly units: (sku: string, locationId: string, channel: string) => number;
  /** What a SKU consists of, when it is a kit. */
  readonly kitOf: (sku: string) => readonly KitPart[] | undefined;
  readonly ratingOf: (productId: string) => IndexedRating | undefined;
}

/** The list of one channel, in order, kept up to date product by product. */
export interface ChannelRows {
  readonly rows: readonly SearchRow[];
  readonly rowOf: (productId: string) => SearchRow | undefined;
  /** Shows the product as it is now, or takes it off when there is no card any more. */
  readonly update: (productId: string, card: Card | undefined, at: number) => void;
  /** The first instant at which time alone changes the list (a price begins, a product appears). */
  readonly holdsUntil: () => number;
}

export const makeChannelRows = (
  channel: Channel,
  facts: Facts,
  cards: Iterable<Card>,
  at: number,
): ChannelRows => {
  const byProduct = new Map<string, SearchRow>();
  let until = Infinity;

  const show = (card: Card, now: number): SearchRow | undefined => {
    until = Math.min(until, nextChange(card, channel, facts, now));
    return isPublished(card.publish[channel.code], now) ? rowOf(card, channel, facts, now) : undefined;
  };

  for (const card of cards) {
    const row = show(card, at);
    if (row !== undefined) byProduct.set(row.productId, row);
  }
  const rows = [...byProduct.values()].sort((a, b) => (a.place < b.place ? -1 : 1));

  return {
    rows,
    rowOf: (productId) => byProduct.get(productId),
    update: (productId, card, now) => {
      const old = byProduct.get(productId);
      if (old !== undefined) rows.splice(positionOf(rows, old.place), 1);
      byProduct.delete(productId);
      const row = card === undefined ? undefined : show(card, now);
      if (row === undefined) return;
      byProduct.set(productId, row);
      rows.splice(positionOf(rows, row.place), 0, row);
    },
    holdsUntil: () => until,
  };
};

/** The position of the first row at this place or after it. */
export const positionOf = (rows: readonly SearchRow[], place: string): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.place ?? '') < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const rowOf = (card: Card, channel: Channel, facts: Facts, at: number): SearchRow | undefined => {
  const [first] = card.variants;
  if (first === undefined) return undefined;
  const name = card.overrides[channel.code]?.name ?? card.name;
  const available = card.variants.reduce((sum, { sku }) => sum + availableIn(channel, facts, sku), 0);
  const price = priceIn(channel, facts, { sku: first.sku, at });
  const row: z.input<typeof productRow> = {
    productId: card.productId,
    name,
    sku: first.sku,
    variants: card.variants.length,
    brand: card.brand,
    category: card.category,
    imageUrl: card.imageUrl,
    price,
    rating: ratingView(facts.ratingOf(card.productId)),
    availability: { ...availabilityIn(channel, available, at), asOf: '' },
  };
  return {
    productId: card.productId,
    card,
    amount: price?.amount,
    isInStock: available > 0,
    place: `${name.toLowerCase()}\u0000${card.productId}`,
    text: JSON.stringify(row).slice(0, -endOfRow('').length),
  };
};

/** What the channel shows of a SKU over all its locations: of a kit, as many as its scarcest part makes. */
export const availableIn = (channel: Channel, facts: Facts, sku: string): number => {
  const kit = facts.kitOf(sku);
  const units =
    kit === undefined ? unitsIn(channel, facts, sku) : kitsFrom(kit, (part) => unitsIn(channel, facts, part));
  return shownOf(units, channel);
};

const unitsIn = (
  channel: { readonly code: string; readonly locations: readonly string[] },
  facts: Facts,
  sku: string,
): number => {
  let sum = 0;
  for (const locationId of channel.locations) sum += facts.units(sku, locationId, channel.code);
  return sum;
};

/** True when one of these locations has a unit of one of its variants, or all that a kit needs, for the channel. */
export const isStockedAt = (
  card: Card,
  channel: Channel,
  facts: Facts,
  locations: readonly string[],
): boolean =>
  card.variants.some(({ sku, kit }) => {
    const unitsOf = (part: string) => unitsIn({ code: channel.code, locations }, facts, part);
    return (kit === undefined ? unitsOf(sku) : kitsFrom(kit, unitsOf)) > 0;
  });

/** The price of a SKU in the channel, of one unit unless said otherwise. */
export const priceIn = (
  channel: Channel,
  facts: Facts,
  {
    sku,
    at,
    quantity,
  }: { readonly sku: string; readonly at: number; readonly quantity?: number | undefined },
): ResolvedPrice | undefined =>
  resolvePrice(facts.priceList(sku, channel.currency), publicContext(channel, at, quantity));

const nextChange = (card: Card, channel: Channel, facts: Facts, at: number): number =>
  card.variants.reduce(
    (first, { sku }) => Math.min(first, nextPriceChange(facts.priceList(sku, channel.currency), at)),
    nextPublicationChange(card.publish[channel.code], at),
  );

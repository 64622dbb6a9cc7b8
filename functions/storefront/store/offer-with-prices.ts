import { offerKey, type Offer } from '../../catalog/public.ts';
import type { Channel } from '../../channels/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';
import {
  pricesAndStockKeys,
  pricesAndStockOf,
  readPricesAndStock,
  type PriceOrStock,
} from './prices-and-stock.ts';

export interface OfferWithPrices {
  readonly offer: Offer;
  readonly offered: PricesAndStock;
}

/** What is sold under a code, with price and stock: one call, and a second one when the code is another name or a kit’s. */
export const readOfferWithPrices = async (
  db: Database,
  { channel, code, at }: { readonly channel: Channel; readonly code: string; readonly at: number },
): Promise<OfferWithPrices | undefined> => {
  const { offer, items } = await readOffer(db, channel, code);
  if (offer === undefined) return undefined;
  // What a kit consists of is known only now.
  const offered =
    offer.kit === undefined
      ? await pricesAndStockOf(db, channel, { sold: [offer], read: items, at })
      : await readPricesAndStock(db, channel, [offer], at);
  return { offer, offered };
};

const readOffer = async (db: Database, channel: Channel, code: string) => {
  const found = await readOne(db, channel, code);
  const { aliasOf, status } = found.offer ?? {};
  if (aliasOf === undefined) return found;
  return status === 'active' ? readOne(db, channel, aliasOf) : { offer: undefined, items: [] };
};

const readOne = async (db: Database, channel: Channel, sku: string) => {
  const [offer, ...items] = await db.getMany<Offer & PriceOrStock>(
    [offerKey(sku), ...pricesAndStockKeys(channel, [{ sku }])],
    { consistent: false },
  );
  return { offer: offer as Offer | undefined, items: items as readonly (PriceOrStock | undefined)[] };
};

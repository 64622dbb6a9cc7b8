import { offerKey, productKey, type Offer, type StoredProduct } from '../../catalog/public.ts';
import { idOf, skuOf } from '../formats/codes.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { BadRow, type StockRecord } from '../model/record.ts';
import { bringStock } from './apply-stock.ts';
import type { RowOutcome } from './outcome.ts';
import type { Importing } from './target.ts';

/** Sets the stock of something that the shop sells already, where the file says it is. */
export const applyStockRecord = async (record: StockRecord, importing: Importing): Promise<RowOutcome> => {
  const sku = await skuIn(record, importing.runtime.db);
  const location = await locationFor(record, importing);
  if (location === undefined)
    throw new ImportRefused('LOCATION_NEEDED', 'the file names no location; say at which one the stock is');
  return bringStock({ sku, location, onHand: record.onHand }, importing);
};

const locationFor = (
  { location, locationCode }: StockRecord,
  importing: Importing,
): Promise<string> | string | undefined => {
  const name = location ?? locationCode;
  return name === undefined ? importing.location : importing.ensureLocation(name, locationCode);
};

const skuIn = async (
  { sku, handle = '', choices = [] }: StockRecord,
  db: Importing['runtime']['db'],
): Promise<string> => {
  if (sku !== undefined) return knownSku(sku, await db.get<Offer>(offerKey(skuOf(sku))));
  const product = await db.get<StoredProduct>(productKey(idOf(handle)));
  const variant = product?.variants.find(({ options }) => isSame(Object.values(options), choices));
  if (variant !== undefined) return variant.sku;
  throw new BadRow(
    'NOT_FOUND',
    `the shop has no ${[handle, ...choices].join(' / ')}; import the products first`,
  );
};

const knownSku = (requestedSku: string, offer: Offer | undefined): string => {
  if (offer !== undefined) return offer.aliasOf ?? offer.sku;
  throw new BadRow('NOT_FOUND', `the shop has no SKU ${requestedSku}; import the products first`);
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((choice) => b.includes(choice));

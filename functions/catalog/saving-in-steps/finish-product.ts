import type { Database } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { Offer } from '../model/offer.ts';
import { pointersOf, retiredOffer, saysTheSame } from '../model/pointers.ts';
import { barcodeKey, type Barcode } from '../store/barcodes.ts';
import { offerKey } from '../store/offers.ts';
import { laterOffersPart, OfferMoved, releasedPart } from '../store/pointer-parts.ts';
import { productKey, type StoredProduct } from '../store/products.ts';
import { inSteps } from './in-steps.ts';

/**
 * Writes what offers and barcodes of a product do not say yet. Done twice it changes nothing more, and it ends where a later
 * change of the product has begun. Answers the product without the note that it is not finished.
 */
export const finishProduct = async (product: StoredProduct, db: Database): Promise<StoredProduct> => {
  const { unfinished, ...finished } = product;
  if (unfinished === undefined) return product;
  const { productId, version } = product;
  try {
    for (const offers of inSteps(await offersToWrite(product, db)))
      await commit(db, [laterOffersPart(offers)]);
    for (const barcodes of inSteps(await barcodesToRelease(product, db)))
      await commit(db, [releasedPart(barcodes)]);
  } catch (error) {
    if (!(error instanceof OfferMoved)) throw error;
    return finished;
  }
  await db.writeOne(update(productKey(productId), { remove: ['unfinished'] }, [['version', '=', version]]));
  return finished;
};

const offersToWrite = async (product: StoredProduct, db: Database): Promise<readonly Offer[]> => {
  const wanted = pointersOf(undefined, product).offers;
  const retiredSkus = product.unfinished?.retiredSkus ?? [];
  const stored = await offersBySku([...wanted.map(({ sku }) => sku), ...retiredSkus], db);
  const retired = retiredSkus.flatMap((sku) => {
    const offer = stored.get(sku);
    const isStillSold = offer?.status === 'active' && offer.productId === product.productId;
    return isStillSold ? [retiredOffer(offer, product.version)] : [];
  });
  return [...wanted.filter((offer) => !saysTheSame(offer, stored.get(offer.sku))), ...retired];
};

const offersBySku = async (skus: readonly string[], db: Database): Promise<ReadonlyMap<string, Offer>> => {
  const found = await db.getMany<Offer & { pk?: string; sk?: string }>(skus.map(offerKey));
  return new Map(
    found.flatMap((item) => {
      if (item === undefined) return [];
      const { pk: _pk, sk: _sk, ...offer } = item;
      return [[offer.sku, offer] as const];
    }),
  );
};

const barcodesToRelease = async (
  { productId, unfinished }: StoredProduct,
  db: Database,
): Promise<readonly Barcode[]> => {
  const found = await db.getMany<Barcode>((unfinished?.releasedGtins ?? []).map(barcodeKey));
  return found.filter((barcode) => barcode?.productId === productId) as readonly Barcode[];
};

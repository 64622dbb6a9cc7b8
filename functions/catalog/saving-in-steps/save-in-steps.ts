import type { Database } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { ProductSavedInSteps } from '../events.ts';
import type { Offer } from '../model/offer.ts';
import { reservedOffer, type Pointers } from '../model/pointers.ts';
import { barcodesPart, offersPart } from '../store/pointer-parts.ts';
import { productPart } from '../store/product-part.ts';
import type { StoredProduct } from '../store/products.ts';
import { finishProduct } from './finish-product.ts';
import { inSteps } from './in-steps.ts';

/** A change that is too large for one transaction. */
interface LargeChange {
  readonly product: StoredProduct;
  readonly pointers: Pointers;
  /** What its codes led to when it was decided. */
  readonly offers: ReadonlyMap<string, Offer>;
  readonly events: readonly OutgoingEvent[];
  readonly cause: Cause;
  /** The error of somebody else's change in between. */
  readonly moved: () => Error;
}

/**
 * Saves a product with more offers and barcodes than one transaction holds. New codes are reserved first, so that no other
 * product gets them; then the product counts, with its events and the note that it is not finished; then its offers follow.
 * A crash before the product is saved leaves codes that are reserved for it; a crash afterwards is finished by the event
 * `ProductSavedInSteps`, or by whoever changes the product next.
 */
export const saveInSteps = async (change: LargeChange, { db, clock }: Runtime): Promise<void> => {
  const { product, pointers, cause, events, moved } = change;
  await reserve(change, db);
  const unfinished = {
    retiredSkus: pointers.offers.filter(({ status }) => status === 'retired').map(({ sku }) => sku),
    releasedGtins: pointers.released,
  };
  const inStepsEvent = eventOf(ProductSavedInSteps, {
    aggregateId: product.productId,
    aggregateVersion: product.version,
    occurredAt: instant(clock),
    cause,
    data: { productId: product.productId },
  });
  const saved = { ...product, unfinished };
  await commit(db, productPart({ product: saved, events: [...events, inStepsEvent] }, { clock, moved }));
  await finishProduct(saved, db);
};

const reserve = async ({ product, pointers, offers }: LargeChange, db: Database): Promise<void> => {
  const fresh = pointers.offers
    .filter(({ sku, status }) => status === 'active' && !offers.has(sku))
    .map(reservedOffer);
  for (const some of inSteps(fresh)) await commit(db, [offersPart(some)]);
  for (const claimed of inSteps(pointers.claimed))
    await commit(db, [barcodesPart(product.productId, { claimed, released: [] })]);
};

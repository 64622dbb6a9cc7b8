import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import { commit, TRANSACTION_LIMIT } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import { decideUpsert } from '#shared/http/upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { catalogErrors } from '../errors.ts';
import { pointersOf } from '../model/pointers.ts';
import { barcodesPart, GtinTaken, offersPart, SkuTaken } from '../store/pointer-parts.ts';
import { finishProduct } from '../saving-in-steps/finish-product.ts';
import { saveInSteps } from '../saving-in-steps/save-in-steps.ts';
import { productEvents } from '../store/product-events.ts';
import { productPart } from '../store/product-part.ts';
import { SHARDS, type StoredProduct } from '../store/products.ts';
import { productView } from '../view/product-view.ts';
import { readForChange } from './read-for-change.ts';
import {
  refuseFaultyOptions,
  refuseTaken,
  refuseTooLarge,
  refuseUnknownPlaces,
  withNormalGtins,
} from './refuse.ts';
import { refuseFaultyKits } from './refuse-kits.ts';
import type { PutProduct } from './contract.ts';

type Answer = AnswerOf<typeof PutProduct>;
type Request = RequestOf<typeof PutProduct>;

/** Somebody else's change came in between; it may be this very request, sent twice. */
class ProductMoved extends Error {}

export const putProduct: UseCase<typeof PutProduct, Runtime> = (request, runtime) =>
  decideAgain(
    (error) => error instanceof ProductMoved,
    () => putOnce(request, runtime),
  );

const putOnce = async (request: Request, runtime: Runtime): Promise<Answer> => {
  const { productId } = request.params;
  const content = withNormalGtins(request.body);
  refuseTooLarge(content);
  const { current: found, offers, barcodes, places } = await readForChange(productId, content, runtime);
  const current = found?.unfinished === undefined ? found : await finishProduct(found, runtime.db);

  const createdAt = current === undefined ? instant(runtime.clock) : current.createdAt;
  const wanted: Omit<StoredProduct, 'version'> = {
    productId,
    shard: shardOf(productId, SHARDS),
    createdAt,
    ...content,
  };
  const decision = decideUpsert(current, wanted, request);
  const product = decision.aggregate;
  const answer = { status: decision.status, body: productView(product), version: product.version };
  if (decision.kind === 'unchanged') return answer;

  refuseUnknownPlaces(content, places);
  refuseFaultyOptions(content, current);
  refuseTaken(product, { offers, barcodes });
  refuseFaultyKits(product, offers);

  const pointers = pointersOf(current, product);
  const cause = causeOf(request);
  const moved = () => new ProductMoved();
  const events = productEvents({ before: current, after: product, cause, clock: runtime.clock });
  const parts = [
    ...productPart({ product, events }, { clock: runtime.clock, moved }),
    offersPart(pointers.offers),
    barcodesPart(productId, pointers),
  ];
  const writes = parts.reduce((sum, { actions }) => sum + actions.length, 0);
  const save =
    writes <= TRANSACTION_LIMIT
      ? commit(runtime.db, parts)
      : saveInSteps({ product, pointers, offers, events, cause, moved }, runtime);
  await save.catch(refuseTakenMeanwhile);
  return answer;
};

/** Another product was faster between reading and writing. */
const refuseTakenMeanwhile = (error: unknown): never => {
  if (error instanceof SkuTaken)
    throw problem(catalogErrors.SKU_TAKEN, { detail: `${error.sku} is already used by another product` });
  if (error instanceof GtinTaken)
    throw problem(catalogErrors.GTIN_TAKEN, { detail: `${error.gtin} belongs to ${error.owner}` });
  throw error;
};

import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey, type Offer } from '../../catalog/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { wishListsErrors } from '../errors.ts';
import { MAX_WISHES, withLine, type WishList } from '../model/wish-list.ts';
import { shownWishList } from '../store/shown.ts';
import { changeWishList } from '../store/wish-lists.ts';
import type { PutWishListLine } from './contract.ts';

export const putWishListLine: UseCase<typeof PutWishListLine, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const sku = await knownSku(request.params.sku, db);
  const line = { sku, ...request.body, addedAt: instant(clock) };
  const add = (list: WishList) => {
    refuseFull(list, sku);
    return withLine(list, line);
  };
  const list = await changeWishList(signedInCustomer(request.actor), add, causeOf(request), runtime);
  return { status: 200, body: await shownWishList(db, list) };
};

/** Another name of a SKU is kept as the SKU itself. */
const knownSku = async (sku: string, db: Database): Promise<string> => {
  const offer = await db.get<Offer>(offerKey(sku));
  if (offer !== undefined) return offer.aliasOf ?? sku;
  throw problem(catalogErrors.SKU_NOT_FOUND, { detail: `there is no SKU ${sku}` });
};

const refuseFull = ({ lines }: WishList, wanted: string): void => {
  if (lines.length < MAX_WISHES || lines.some(({ sku }) => sku === wanted)) return;
  throw problem(wishListsErrors.WISH_LIST_FULL, { detail: `it has ${lines.length} lines` });
};

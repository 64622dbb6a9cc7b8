import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withoutLine, type WishList } from '../model/wish-list.ts';
import { shownWishList } from '../store/shown.ts';
import { changeWishList } from '../store/wish-lists.ts';
import type { DeleteWishListLine } from './contract.ts';

export const deleteWishListLine: UseCase<typeof DeleteWishListLine, Runtime> = async (request, runtime) => {
  const drop = (list: WishList) => withoutLine(list, request.params.sku);
  const list = await changeWishList(signedInCustomer(request.actor), drop, causeOf(request), runtime);
  return { status: 200, body: await shownWishList(runtime.db, list) };
};

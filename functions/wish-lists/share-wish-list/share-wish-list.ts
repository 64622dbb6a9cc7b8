import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { WishList } from '../model/wish-list.ts';
import { shownWishList } from '../store/shown.ts';
import { changeWishList } from '../store/wish-lists.ts';
import type { ShareWishList } from './contract.ts';

export const shareWishList: UseCase<typeof ShareWishList, Runtime> = async (request, runtime) => {
  const shareId = runtime.ids.next('wl');
  const share = (list: WishList) =>
    list.shareId === undefined ? { ...list, version: list.version + 1, shareId } : undefined;
  const list = await changeWishList(signedInCustomer(request.actor), share, causeOf(request), runtime);
  return { status: 200, body: await shownWishList(runtime.db, list) };
};

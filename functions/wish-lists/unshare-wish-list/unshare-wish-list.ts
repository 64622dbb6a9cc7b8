import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { WishList } from '../model/wish-list.ts';
import { shownWishList } from '../store/shown.ts';
import { changeWishList } from '../store/wish-lists.ts';
import type { UnshareWishList } from './contract.ts';

export const unshareWishList: UseCase<typeof UnshareWishList, Runtime> = async (request, runtime) => {
  const stop = (list: WishList) =>
    list.shareId === undefined ? undefined : { ...list, version: list.version + 1, shareId: undefined };
  const list = await changeWishList(signedInCustomer(request.actor), stop, causeOf(request), runtime);
  return { status: 200, body: await shownWishList(runtime.db, list) };
};

import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { shownWishList } from '../store/shown.ts';
import { loadWishList } from '../store/wish-lists.ts';
import type { GetMyWishList } from './contract.ts';

export const getMyWishList: UseCase<typeof GetMyWishList, Runtime> = async ({ actor }, { db }) => ({
  status: 200,
  body: await shownWishList(db, await loadWishList(db, signedInCustomer(actor))),
});

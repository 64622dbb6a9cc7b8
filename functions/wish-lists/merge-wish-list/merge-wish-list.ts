import { offerKey, type Offer } from '../../catalog/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { merged, type WishList } from '../model/wish-list.ts';
import { shownWishList } from '../store/shown.ts';
import { changeWishList } from '../store/wish-lists.ts';
import type { MergeWishList } from './contract.ts';

export const mergeWishList: UseCase<typeof MergeWishList, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const skus = [...new Set(request.body.lines.map(({ sku }) => sku))];
  const offers = await db.getMany<Offer>(skus.map(offerKey));
  const known = new Map(
    skus.flatMap((sku, at) => {
      const offer = offers[at];
      return offer === undefined ? [] : [[sku, offer.aliasOf ?? sku] as const];
    }),
  );
  const lines = request.body.lines.flatMap(({ sku, quantity, kind }) => {
    const kept = known.get(sku);
    return kept === undefined ? [] : [{ sku: kept, quantity, kind, addedAt: instant(clock) }];
  });
  const join = (list: WishList) => merged(list, lines);
  const list = await changeWishList(signedInCustomer(request.actor), join, causeOf(request), runtime);
  return { status: 200, body: await shownWishList(db, list) };
};

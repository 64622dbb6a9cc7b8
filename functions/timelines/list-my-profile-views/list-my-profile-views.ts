import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { profileViewsOf } from '../store/profile-views.ts';
import type { ListMyProfileViews } from './contract.ts';

export const listMyProfileViews: UseCase<typeof ListMyProfileViews, Runtime> = async (
  { actor, query },
  { db },
) => {
  const { items, nextCursor } = await profileViewsOf(db, signedInCustomer(actor), query);
  const data = items.map(({ at, by, role, what }) => ({ at, by, role, what }));
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};

import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { redemptionsOf } from '../store/redemptions.ts';
import { showRedemption } from '../view/show-redemption.ts';
import type { ListMyRedemptions } from './contract.ts';

export const listMyRedemptions: UseCase<typeof ListMyRedemptions, Runtime> = async (
  { actor },
  { db, secrets },
) => {
  const redemptions = await redemptionsOf(db, signedInCustomer(actor));
  const data = await Promise.all(redemptions.map((each) => showRedemption(each, secrets)));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};

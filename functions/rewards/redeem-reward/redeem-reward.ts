import { signedInCustomer } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { redeem } from '../requests/redeem.ts';
import { showRedemption } from '../view/show-redemption.ts';
import type { RedeemReward } from './contract.ts';

export const redeemReward: UseCase<typeof RedeemReward, Runtime> = async (request, runtime) => {
  const { actor, params, idempotency } = request;
  const customerId = signedInCustomer(actor);
  const redeemed = await redeem({ ...params, customerId, cause: causeOf(request), idempotency }, runtime);
  return { status: 201, body: await showRedemption(redeemed, runtime.secrets) };
};

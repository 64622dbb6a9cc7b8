import { personIdFor } from '../../customers/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { redeem } from '../requests/redeem.ts';
import { showRedemption } from '../view/show-redemption.ts';
import type { RedeemForCustomer } from './contract.ts';

export const redeemForCustomer: UseCase<typeof RedeemForCustomer, Runtime> = async (request, runtime) => {
  const { params, body, idempotency } = request;
  const customerId = await personIdFor(runtime.db, params.customerId);
  const redeemed = await redeem({ ...body, customerId, cause: causeOf(request), idempotency }, runtime);
  return { status: 201, body: await showRedemption(redeemed, runtime.secrets) };
};

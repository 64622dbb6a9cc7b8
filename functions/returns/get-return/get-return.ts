import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { orderToReturn, requireReturn, returnsSeenBy } from '../requests/order-to-return.ts';
import { showReturn } from '../view/show-return.ts';
import type { GetReturn } from './contract.ts';

export const getReturn: UseCase<typeof GetReturn, Runtime> = async (request, runtime) => {
  const returns = returnsSeenBy(await orderToReturn(request, runtime), request.actor);
  const found = requireReturn(returns, request.params.returnId);
  return { status: 200, body: showReturn(found, returns.version), version: returns.version };
};

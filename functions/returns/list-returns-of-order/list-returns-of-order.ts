import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { orderToReturn, returnsSeenBy } from '../requests/order-to-return.ts';
import { showReturn } from '../view/show-return.ts';
import type { ListReturnsOfOrder } from './contract.ts';

export const listReturnsOfOrder: UseCase<typeof ListReturnsOfOrder, Runtime> = async (request, runtime) => {
  const returns = returnsSeenBy(await orderToReturn(request, runtime), request.actor);
  return { status: 200, body: { data: returns.returns.map((each) => showReturn(each, returns.version)) } };
};

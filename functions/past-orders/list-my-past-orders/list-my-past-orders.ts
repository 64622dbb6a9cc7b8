import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pastOrdersOf } from '../store/past-orders.ts';
import { viewOfPage } from '../view/past-order-view.ts';
import type { ListMyPastOrders } from './contract.ts';

export const listMyPastOrders: UseCase<typeof ListMyPastOrders, Runtime> = async (
  { actor, query },
  { db },
) => ({ status: 200, body: viewOfPage(await pastOrdersOf(db, signedInCustomer(actor), query)) });

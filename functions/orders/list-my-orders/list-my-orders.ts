import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { ordersOfCustomer } from '../store/list-orders.ts';
import { showRow } from '../view/show-order-row.ts';
import type { ListMyOrders } from './contract.ts';

export const listMyOrders: UseCase<typeof ListMyOrders, Runtime> = async (
  { actor, query },
  { db, clock },
) => {
  const page = await ordersOfCustomer(db, signedInCustomer(actor), query);
  const now = instant(clock);
  return {
    status: 200,
    body: {
      data: page.items.map((row) => showRow(row, now)),
      page: { nextCursor: page.nextCursor ?? null },
    },
  };
};

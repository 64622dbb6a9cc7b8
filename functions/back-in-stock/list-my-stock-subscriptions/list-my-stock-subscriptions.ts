import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { StockSubscription } from '../model/subscription.ts';
import { subscriptionView } from '../view/subscription-view.ts';
import { backInStockItems } from '../table.ts';
import type { ListMyStockSubscriptions } from './contract.ts';

export const listMyStockSubscriptions: UseCase<typeof ListMyStockSubscriptions, Runtime> = async (
  { actor, query },
  { db, clock },
) => {
  const found = await db.queryIndex<StockSubscription>({
    index: backInStockItems.indexes.subscriptionsByCustomer,
    partition: { customerId: signedInCustomer(actor) },
    newestFirst: true,
    limit: query.limit,
    cursor: query.cursor,
  });
  return {
    status: 200,
    body: {
      data: found.items.map((subscription) => subscriptionView(subscription, clock.now())),
      page: { nextCursor: found.nextCursor ?? null },
    },
  };
};

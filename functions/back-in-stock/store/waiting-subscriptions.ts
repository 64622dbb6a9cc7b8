import { mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Page } from '#shared/dynamodb/database.ts';
import { watchIdOf, type StockSubscription, type AwaitedSku } from '../model/subscription.ts';
import { backInStockItems } from '../table.ts';

const { waitingSubscriptions } = backInStockItems.indexes;

export const waitingGrants = [mayQuery(waitingSubscriptions)];

export type WaitingSubscription = Pick<StockSubscription, 'subscriptionId' | 'person' | 'subscribedAt'>;

/** A page of those who wait, oldest first. The index may lag: the subscription itself says whether it still waits. */
export const subscriptionsWaitingFor = (
  db: Database,
  wanted: AwaitedSku,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Page<WaitingSubscription>> =>
  db.queryIndex<WaitingSubscription>({
    index: waitingSubscriptions,
    partition: { waitsFor: watchIdOf(wanted) },
    ...page,
  });

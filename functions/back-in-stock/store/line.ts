import { mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Page } from '#shared/dynamodb/database.ts';
import { watchIdOf, type Subscription, type Wanted } from '../model/subscription.ts';
import { backInStockItems } from '../table.ts';

const { waitingSubscriptions } = backInStockItems.indexes;

export const lineGrants = [mayQuery(waitingSubscriptions)];

export type InLine = Pick<Subscription, 'subscriptionId' | 'person' | 'subscribedAt'>;

/** A page of those who wait, oldest first. The index may lag: the subscription itself says whether it still waits. */
export const lineOf = (
  db: Database,
  wanted: Wanted,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Page<InLine>> =>
  db.queryIndex<InLine>({
    index: waitingSubscriptions,
    partition: { waitsFor: watchIdOf(wanted) },
    ...page,
  });

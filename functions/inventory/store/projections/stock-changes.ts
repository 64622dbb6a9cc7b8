import type { Channel } from '../../../channels/public.ts';
import { mayQuery } from '#shared/contracts/grant.ts';
import { encodeCursor } from '#shared/dynamodb/cursor.ts';
import type { PageRequest } from '#shared/dynamodb/database.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import type { Projection } from '../../model/projections/projection.ts';
import { bandOf, scarcityOf, type Band } from '../../model/stock/scarcity.ts';
import { inventoryItems } from '../../table.ts';

/** What a function needs to read the changes of a channel's stock. */
export const stockChangesGrants = [mayQuery(inventoryItems.indexes.stockChanges)];

/**
 * Changes of the last moment are held back: a writer waits for others for two seconds at most and an index follows
 * within one, so that none can appear before the place where a reader stopped.
 */
const SETTLED_AFTER_MS = 5 * SECOND;

interface FeedItem {
  readonly pk: string;
  readonly sk: string;
  readonly feed: string;
  readonly changedAt: string;
  readonly sku: string;
  readonly availableToPromise: number;
  readonly state?: Projection['state'];
}

/** What a channel may promise of a SKU since an instant. */
export interface StockChange {
  readonly sku: string;
  readonly availableToPromise: number;
  readonly band: Band;
  readonly asOf: string;
  /** The channel stopped selling the SKU. */
  readonly gone?: true;
}

/** Changes in their order, and where to go on; the cursor that was sent when there is nothing new. */
export const stockChangesOf = async (
  channel: Channel,
  page: PageRequest,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<{ readonly data: StockChange[]; readonly cursor?: string; readonly hasMore: boolean }> => {
  const { items, nextCursor } = await db.queryIndex<FeedItem>({
    index: inventoryItems.indexes.stockChanges,
    partition: { feed: channel.code },
    upTo: { attribute: 'changedAt', value: instant(clock, -SETTLED_AFTER_MS) },
    ...page,
  });
  const last = items.at(-1);
  const cursor = last === undefined ? page.cursor : cursorAt(last);
  const scarcity = scarcityOf(channel);
  return {
    data: items.map(({ sku, availableToPromise, changedAt, state }) => ({
      sku,
      availableToPromise,
      band: bandOf(availableToPromise, scarcity),
      asOf: changedAt,
      gone: state === 'gone' ? true : undefined,
    })),
    cursor,
    hasMore: nextCursor !== undefined,
  };
};

const cursorAt = ({ pk, sk, feed, changedAt }: FeedItem): string => encodeCursor({ pk, sk, feed, changedAt });

import type * as z from 'zod/mini';
import type { channelRules } from '../channel-rules-schemas.ts';
import { poolBucket, type StockBucket, type StockHead } from '../model/stock/stock.ts';

/** The rules of a SKU at a location, with what is left in each pool. */
export const channelRulesView = (
  head: StockHead,
  buckets: readonly StockBucket[],
): z.input<typeof channelRules> => ({
  sku: head.sku,
  locationId: head.locationId,
  version: head.rulesVersion ?? 0,
  channels: Object.fromEntries(
    Object.entries(head.rules ?? {}).map(([channel, rule]) => [
      channel,
      { ...rule, ...left(channel, buckets) },
    ]),
  ),
  rebalance: head.rebalances ?? false,
});

const left = (channel: string, buckets: readonly StockBucket[]) => {
  const pool = buckets.find(({ bucket }) => bucket === poolBucket(channel));
  return pool === undefined ? {} : { poolAvailable: pool.available };
};

import { channelOf, loadDirectory } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { afterRules } from '../model/channel-rules/after-rules.ts';
import { sourcesFor } from '../model/stock/sources.ts';
import { isHead, type StockBucket } from '../model/stock/stock.ts';
import { refuseLargePools } from '../requests/refuse-large-pools.ts';
import { requireLocation } from '../requests/require-location.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import { readBuckets } from '../store/stock/stock.ts';
import type { PreviewChannelRules } from './contract.ts';

export const previewChannelRules: UseCase<typeof PreviewChannelRules, Runtime> = async (
  { actor, params, body },
  runtime,
) => {
  const { db, clock } = runtime;
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const named = Object.keys(body.channels);
  await Promise.all(named.map((channel) => channelOf(db, clock, channel, `/body/channels/${channel}`)));
  const [[buckets = []], { channels }] = await Promise.all([
    readBuckets(db, [params], 'together'),
    loadDirectory(db, clock),
  ]);
  if (!buckets.some(isHead)) throw stockNotFound(params);
  refuseLargePools(body.channels, buckets);
  const after = afterRules(body.channels, buckets);
  const here = [...channels.values()]
    .filter(({ locations }) => locations.includes(params.locationId))
    .map(({ code }) => code);
  return {
    status: 200,
    body: {
      ...params,
      channels: [...new Set([...here, ...named])]
        .sort()
        .map((channel) => ({ channel, now: sellable(channel, buckets), then: sellable(channel, after) })),
    },
  };
};

const sellable = (channel: string, buckets: readonly StockBucket[]): number =>
  sourcesFor(channel, buckets).reduce((sum, source) => sum + source.sellable, 0);

import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isHead } from '../model/stock/stock.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import { channelRulesView } from '../view/channel-rules-view.ts';
import { refuseOtherStores } from '../requests/require-location.ts';
import type { GetChannelRules } from './contract.ts';

export const getChannelRules: UseCase<typeof GetChannelRules, Runtime> = async (
  { actor, params },
  { db },
) => {
  refuseOtherStores(actor, params.locationId);
  const [buckets = []] = await readBuckets(db, [params]);
  const head = buckets.find(isHead);
  if (head === undefined) throw stockNotFound(params);
  return { status: 200, body: channelRulesView(head, buckets), version: head.rulesVersion ?? 0 };
};

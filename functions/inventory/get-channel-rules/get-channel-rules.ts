import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isHead } from '../model/stock.ts';
import { readBuckets } from '../store/stock.ts';
import { stockNotFound } from '../store/stock-not-found.ts';
import { shownRules } from '../store/shown-rules.ts';
import type { GetChannelRules } from './contract.ts';

export const getChannelRules: UseCase<typeof GetChannelRules, Runtime> = async ({ params }, { db }) => {
  const [buckets = []] = await readBuckets(db, [params]);
  const head = buckets.find(isHead);
  if (head === undefined) throw stockNotFound(params);
  return { status: 200, body: shownRules(head, buckets), version: head.rulesVersion ?? 0 };
};

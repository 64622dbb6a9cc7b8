import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceRuleKey, type StoredPriceRule } from '../store/price-rules.ts';
import { shownRule } from '../view/shown-price.ts';
import type { PutPriceRule } from './contract.ts';

export const putPriceRule: UseCase<typeof PutPriceRule, Runtime> = async (request, { db, clock }) => {
  const { params, body } = request;
  const key = priceRuleKey(params.code);
  const [current] = await Promise.all([
    db.get<StoredPriceRule>(key),
    body.channel && channelOf(db, clock, body.channel, '/body/channel'),
    body.maxGap && channelOf(db, clock, body.maxGap.channel, '/body/maxGap/channel'),
  ]);
  const wanted = { code: params.code, ...body };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: shownRule(aggregate), version: aggregate.version };
};

import { channelOf } from '../../channels/store/parts.ts';
import { saveAction } from '../../../shared/dynamodb/aggregate.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import { staleVersion } from '../../../shared/http/version.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { priceRuleKey, type StoredPriceRule } from '../store/price-rules.ts';
import { shownRule } from '../store/shown.ts';
import type { PutPriceRule } from './contract.ts';

export const putPriceRule: UseCase<typeof PutPriceRule, Runtime> = async (request, { db, clock }) => {
  const { params, body } = request;
  const key = priceRuleKey(params.code);
  const named = [body.channel, body.maxGap?.channel].filter((code) => code !== undefined);
  const [current] = await Promise.all([
    db.get<StoredPriceRule>(key),
    ...named.map((code) => channelOf(db, clock, code)),
  ]);
  const decision = decideUpsert(current, { code: params.code, ...body }, request);
  if (decision.kind === 'write') {
    const refusal = await db.writeOne(saveAction(key, decision.aggregate));
    if (refusal !== undefined) throw staleVersion(Number(refusal.item?.['version'] ?? 0), request.ifMatch);
  }
  const { status, aggregate } = decision;
  return { status, body: shownRule(aggregate), version: aggregate.version };
};

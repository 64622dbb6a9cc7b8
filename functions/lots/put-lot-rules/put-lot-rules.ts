import { requireSkus } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { LotRules } from '../model/lot-rules.ts';
import { lotRulesKey } from '../store/lots.ts';
import { showLotRules } from '../view/show-lot.ts';
import type { PutLotRules } from './contract.ts';

export const putLotRules: UseCase<typeof PutLotRules, Runtime> = async (request, { db }) => {
  const { sku } = request.params;
  await requireSkus(db, [{ sku, pointer: '/params/sku' }]);
  const key = lotRulesKey(sku);
  const current = await db.get<LotRules>(key);
  const { status, aggregate } = await saveUpsert(db, { key, current }, { sku, ...request.body }, request);
  return { status, body: showLotRules(aggregate), version: aggregate.version };
};

import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireLotRules } from '../requests/require-lot-rules.ts';
import { showLotRules } from '../view/show-lot.ts';
import type { GetLotRules } from './contract.ts';

export const getLotRules: UseCase<typeof GetLotRules, Runtime> = async ({ params }, { db }) => {
  const rules = await requireLotRules(db, params.sku);
  return { status: 200, body: showLotRules(rules), version: rules.version };
};

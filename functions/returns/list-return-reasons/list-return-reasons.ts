import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readReasons } from '../store/reasons.ts';
import type { ListReturnReasons } from './contract.ts';

export const listReturnReasons: UseCase<typeof ListReturnReasons, Runtime> = async ({ query }, { db }) => {
  const counted = await readReasons(db, query.sku, query);
  const reasons = [...counted]
    .map(([reason, units]) => ({ reason, units }))
    .sort((a, b) => b.units - a.units || (a.reason < b.reason ? -1 : 1));
  const units = reasons.reduce((sum, each) => sum + each.units, 0);
  return { status: 200, body: { sku: query.sku, units, reasons } };
};

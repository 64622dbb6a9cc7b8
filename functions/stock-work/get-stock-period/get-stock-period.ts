import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requirePeriod } from '../requests/require-period.ts';
import { showPeriod } from '../view/show-period.ts';
import type { GetStockPeriod } from './contract.ts';

export const getStockPeriod: UseCase<typeof GetStockPeriod, Runtime> = async ({ params, actor }, { db }) => ({
  status: 200,
  body: showPeriod(await requirePeriod(db, params, actor)),
});

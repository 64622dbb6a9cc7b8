import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadReportPlans } from '../requests/report-plans.ts';
import { stockReportPage } from '../view/stock-report-page.ts';
import type { ShowStockReport } from './contract.ts';

export const showStockReport: UseCase<typeof ShowStockReport, Runtime> = async (
  { query, actor },
  runtime,
) => {
  await requireLocation(runtime, actor, query.locationId, '/query/locationId');
  const plans = await loadReportPlans(query.locationId, runtime);
  return { status: 200, ...stockReportPage(query.locationId, plans) };
};

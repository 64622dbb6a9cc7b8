import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stockReport } from '../model/stock-report.ts';
import { loadReportPlans } from '../requests/report-plans.ts';
import type { GetStockReport } from './contract.ts';

export const getStockReport: UseCase<typeof GetStockReport, Runtime> = async ({ query, actor }, runtime) => {
  await requireLocation(runtime, actor, query.locationId, '/query/locationId');
  const plans = await loadReportPlans(query.locationId, runtime);
  return { status: 200, body: { locationId: query.locationId, ...stockReport(plans) } };
};

import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadChart } from '../store/chart.ts';
import { showChart } from '../view/show-chart.ts';
import type { GetAccountChart } from './contract.ts';

export const getAccountChart: UseCase<typeof GetAccountChart, Runtime> = async (_request, { db }) => {
  const chart = await loadChart(db);
  return { status: 200, body: showChart(chart), version: chart.version };
};

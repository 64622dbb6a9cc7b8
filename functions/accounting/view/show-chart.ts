import { wholeChart, type AccountChart } from '../model/chart.ts';

export const showChart = (chart: AccountChart) => ({
  version: chart.version,
  timeZone: chart.timeZone,
  accounts: [...wholeChart(chart)],
});

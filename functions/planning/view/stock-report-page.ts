import { escaped } from '#shared/html/escaped.ts';
import { shopperPage } from '#shared/html/shopper-page.ts';
import type { KeptPlan } from '../model/plan.ts';
import { reportPlots } from '../model/report-plots.ts';
import { stockReport } from '../model/stock-report.ts';
import { barPlot, curvePlot } from './plots.ts';

const style =
  'figure{margin:1.5rem 0}figcaption{font-weight:600}table{border-collapse:collapse;width:100%}td,th{padding:.25rem .5rem;text-align:right;border-bottom:1px solid #ddd}td:first-child,th:first-child{text-align:left}';

/** The report as a page that can be printed: plots drawn here, without a script. */
export const stockReportPage = (locationId: string, plans: readonly KeptPlan[]) => {
  const report = stockReport(plans);
  const plots = reportPlots(plans, report);
  const rows = report.rows.map(
    ({ sku, abc, xyz, available, daysOfCover, reorderPoint, overstock }) =>
      `<tr><td>${escaped(sku)}</td><td>${abc}${xyz}</td><td>${available}</td><td>${daysOfCover ?? ''}</td><td>${reorderPoint}</td><td>${overstock}</td></tr>`,
  );
  const main = `<p>${report.skus} SKUs, ${report.belowReorderPoint} to reorder, ${report.deadStock} without a sale in the year, ${report.overstockUnits} units too many.</p>
${curvePlot('Share of turnover at cost (%), best SKUs first', plots.turnoverShares)}
${barPlot('SKUs by days of cover', plots.daysOfCover)}
${barPlot('Units too many, most first', plots.overstock)}
<table><tr><th>SKU</th><th>Class</th><th>Available</th><th>Days of cover</th><th>Reorder point</th><th>Too many</th></tr>${rows.join('')}</table>`;
  return shopperPage({ title: `Stock report of ${locationId}`, main, style });
};

import { expect, it } from '@jest/globals';
import { reportPlots } from '../model/report-plots.ts';
import { barPlot, curvePlot } from './plots.ts';

const row = (sku: string, daysOfCover: number | undefined, overstock: number) => ({
  sku,
  daysOfCover,
  overstock,
  abc: 'A' as const,
  xyz: 'X' as const,
  available: 1,
  reorderPoint: 1,
  unitsOfYear: 1,
  currency: undefined,
});

it('the plots count every SKU once, by days of cover', () => {
  const rows = [row('A', 7, 0), row('B', 7.5, 3), row('C', 500, 9), row('D', undefined, 0)];
  const { daysOfCover, overstock } = reportPlots([], { rows });
  expect(daysOfCover.map(({ value }) => value)).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
  expect(overstock.map(({ label }) => label)).toEqual(['C', 'B']);
});

it('a bar is as high as its share of the highest, and labels cannot break out of the drawing', () => {
  const plot = barPlot('Units', [
    { label: '<script>', value: 10 },
    { label: 'B', value: 5 },
  ]);
  expect(plot).toContain('&lt;script&gt;');
  expect([...plot.matchAll(/height="([\d.]+)" fill/g)].map(([, height]) => Number(height))).toEqual([
    160, 80,
  ]);
});

it('a curve begins at zero and ends at its last share', () => {
  expect(curvePlot('Turnover', [80, 100])).toContain('points="48,176 344,48 640,16"');
});

import type { PartOptions, Section } from '../report/section.ts';
import { planSku, DEFAULT_SETTINGS } from '../../functions/planning/model/plan.ts';
import { GENERATED, generatedDemand, KINDS } from './demand-generator.ts';
import { forecastFigures, type ForecastFigures } from './measure-forecasts.ts';

const PLANNED = 10_000;

/** How far forecasts are off on unseen weeks, and how long a whole shop takes to plan. */
export const measurePlanning = async ({ quick }: PartOptions): Promise<Section> => {
  const all = generatedDemand();
  const groups = [
    ['all', forecastFigures(all)] as const,
    ...KINDS.map((kind) => [kind, forecastFigures(all.filter((each) => each.kind === kind))] as const),
  ];
  const series = quick ? PLANNED / 10 : PLANNED;
  const { seconds, megabytes } = planMany(series);
  return {
    part: 'planning',
    title: `${GENERATED.skus} SKUs over ${GENERATED.weeks} weeks, and ${series} series planned`,
    method: `Made-up weekly demand of a fixed seed, a third each seasonal, trending and intermittent. Methods see ${GENERATED.weeks - GENERATED.unseen} weeks and are judged on the ${GENERATED.unseen} after them. Planning is the calculation in one process, without the database.`,
    tables: [
      {
        columns: ['demand', 'MASE', 'MASE of seasonal naive', 'WAPE', 'bias'],
        rows: groups.map(([name, figures]) => rowOf(name, figures)),
      },
      { columns: ['series', 'seconds', 'MB of the process'], rows: [[series, seconds, megabytes]] },
    ],
    targets: groups.flatMap(([name, { mase, naiveMase, bias }]) => [
      {
        what: `MASE, ${name}`,
        value: rounded(mase),
        bound: rounded(naiveMase),
        kind: 'at most' as const,
        unit: '',
      },
      {
        what: `bias, ${name}`,
        value: rounded(Math.abs(bias)),
        bound: 0.1,
        kind: 'at most' as const,
        unit: '',
      },
    ]),
  };
};

const planMany = (series: number): { readonly seconds: number; readonly megabytes: number } => {
  const demand = generatedDemand({ seed: GENERATED.seed + 1, skus: series, weeks: GENERATED.weeks });
  const begun = performance.now();
  for (const { weeks } of demand)
    planSku({
      demand: weeks.map((units) => ({ units, promoted: 0, outDays: 0 })),
      settings: DEFAULT_SETTINGS,
      leadTime: { meanDays: 7, spreadDays: 2 },
      available: 10,
      incoming: 0,
    });
  return {
    seconds: rounded((performance.now() - begun) / 1000),
    megabytes: Math.round(process.memoryUsage().rss / 1_000_000),
  };
};

const rowOf = (name: string, { mase, naiveMase, wape, bias }: ForecastFigures) => [
  name,
  rounded(mase),
  rounded(naiveMase),
  rounded(wape),
  rounded(bias),
];

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

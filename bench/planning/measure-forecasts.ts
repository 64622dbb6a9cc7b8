import { chooseForecast } from '../../functions/planning/model/choose-forecast.ts';
import { naiveScale } from '../../functions/planning/model/forecast-accuracy.ts';
import { SEASON, seasonalNaive } from '../../functions/planning/model/forecast-methods.ts';
import { GENERATED, type GeneratedSeries } from './demand-generator.ts';

/** How the chosen forecasts did on weeks they had not seen, beside the seasonal naive baseline. */
export interface ForecastFigures {
  readonly series: number;
  readonly mase: number;
  readonly naiveMase: number;
  readonly wape: number;
  readonly bias: number;
  /** How often each method was chosen. */
  readonly chosen: Readonly<Record<string, number>>;
}

export const forecastFigures = (all: readonly GeneratedSeries[]): ForecastFigures => {
  const chosen: Record<string, number> = {};
  let [mase, naiveMase, absolute, signed, total] = [0, 0, 0, 0, 0];
  for (const { weeks } of all) {
    const known = weeks.slice(0, weeks.length - GENERATED.unseen);
    const actual = weeks.slice(known.length);
    const forecast = chooseForecast(known, actual.length);
    chosen[forecast.method] = (chosen[forecast.method] ?? 0) + 1;
    const naive = seasonalNaive(known, actual.length) ?? [];
    const scale = Math.max(naiveScale(known, SEASON), 0.01);
    for (const [at, units] of actual.entries()) {
      const error = (forecast.weeks[at] ?? 0) - units;
      absolute += Math.abs(error);
      signed += error;
      total += units;
      mase += Math.abs(error) / scale / actual.length;
      naiveMase += Math.abs((naive[at] ?? 0) - units) / scale / actual.length;
    }
  }
  return {
    series: all.length,
    mase: mase / all.length,
    naiveMase: naiveMase / all.length,
    wape: absolute / total,
    bias: signed / total,
    chosen,
  };
};

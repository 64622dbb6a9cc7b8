import { accuracyOf, naiveScale, type ForecastAccuracy } from './forecast-accuracy.ts';
import {
  crostonSba,
  dampedTrend,
  holtWinters,
  SEASON,
  seasonalNaive,
  simpleSmoothing,
  tsb,
  type ForecastMethod,
} from './forecast-methods.ts';

export const forecastMethods = {
  seasonal_naive: seasonalNaive,
  simple_smoothing: simpleSmoothing,
  damped_trend: dampedTrend,
  holt_winters: holtWinters,
  croston_sba: crostonSba,
  tsb,
} as const satisfies Record<string, ForecastMethod>;

export type ForecastMethodName = keyof typeof forecastMethods;

/** A method with how it did in the back-test. */
export interface TestedMethod extends ForecastAccuracy {
  readonly method: ForecastMethodName;
}

export interface Forecast {
  /** `likeness`: the mean of the forecasts of like SKUs. */
  readonly method: ForecastMethodName | 'likeness';
  /** Expected units week by week. */
  readonly weeks: readonly number[];
  /** Standard deviation of a week’s error in the back-test, in units. */
  readonly deviation: number;
  readonly tested: readonly TestedMethod[];
}

/** Three origins, a quarter of a year each: enough to see trend and season, few enough for ten thousand series. */
const ORIGINS = [26, 19, 13] as const;
const TEST_WEEKS = 13;
/** From this share of weeks without a sale on, demand is intermittent. */
const INTERMITTENT = 0.35;
/** A method that is off in one direction by more than this is chosen only when all are. */
const BIAS_LIMIT = 0.2;

const steady = ['seasonal_naive', 'simple_smoothing', 'damped_trend', 'holt_winters'] as const;
const sparse = ['seasonal_naive', 'simple_smoothing', 'croston_sba', 'tsb'] as const;

/**
 * Chooses the method that had the smallest error in a rolling-origin back-test, among those without much bias: "always 0"
 * has a fine WAPE on intermittent demand and is useless. A series too short to test is forecast by its mean.
 */
export const chooseForecast = (series: readonly number[], horizon: number): Forecast => {
  const origins = ORIGINS.filter((weeks) => series.length - weeks >= 13);
  if (origins.length === 0) return shortForecast(series, horizon);
  const zeros = series.filter((units) => units === 0).length / series.length;
  const scale = naiveScale(series, SEASON);
  const tests = (zeros >= INTERMITTENT ? sparse : steady).flatMap((method) =>
    testOf(method, series, origins, scale),
  );
  const fair = tests.filter(({ tested }) => Math.abs(tested.bias) <= BIAS_LIMIT);
  const best = (fair.length > 0 ? fair : tests).reduce((least, test) =>
    test.tested.wape < least.tested.wape ? test : least,
  );
  const { method } = best.tested;
  return {
    method,
    weeks: forecastMethods[method](series, horizon) ?? [],
    deviation: best.deviation,
    tested: tests.map(({ tested }) => tested),
  };
};

const testOf = (
  method: ForecastMethodName,
  series: readonly number[],
  origins: readonly number[],
  scale: number,
): readonly { readonly tested: TestedMethod; readonly deviation: number }[] => {
  const actual: number[] = [];
  const forecast: number[] = [];
  for (const weeks of origins) {
    const origin = series.length - weeks;
    const ahead = forecastMethods[method](series.slice(0, origin), TEST_WEEKS);
    if (ahead === undefined) return [];
    actual.push(...series.slice(origin, origin + TEST_WEEKS));
    forecast.push(...ahead);
  }
  const squares = actual.reduce((sum, units, at) => sum + (units - (forecast[at] ?? 0)) ** 2, 0);
  return [
    {
      tested: { method, ...accuracyOf(actual, forecast, scale) },
      deviation: Math.sqrt(squares / Math.max(1, actual.length)),
    },
  ];
};

const shortForecast = (series: readonly number[], horizon: number): Forecast => {
  const mean = series.length === 0 ? 0 : series.reduce((sum, units) => sum + units, 0) / series.length;
  const squares = series.reduce((sum, units) => sum + (units - mean) ** 2, 0);
  return {
    method: 'simple_smoothing',
    weeks: new Array<number>(horizon).fill(mean),
    // Of fewer than two weeks nobody knows the spread: as much as a Poisson process has.
    deviation: series.length < 2 ? Math.sqrt(mean) : Math.sqrt(squares / (series.length - 1)),
    tested: [],
  };
};

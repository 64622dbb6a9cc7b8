/** How far forecasts were off. No MAPE: it is undefined where nothing sold. */
export interface ForecastAccuracy {
  /** Σ|error| / Σ actual. */
  readonly wape: number;
  /** Mean |error| over that of the seasonal naive forecast within the history: below 1 is better than the baseline. */
  readonly mase: number;
  /** Σ(forecast − actual) / Σ actual: positive when too much is forecast. */
  readonly bias: number;
}

/** @param scale mean |error| of the seasonal naive forecast within the history, in units */
export const accuracyOf = (
  actual: readonly number[],
  forecast: readonly number[],
  scale: number,
): ForecastAccuracy => {
  const total = actual.reduce((sum, units) => sum + units, 0);
  const errors = actual.map((units, at) => (forecast[at] ?? 0) - units);
  const absolute = errors.reduce((sum, error) => sum + Math.abs(error), 0);
  const signed = errors.reduce((sum, error) => sum + error, 0);
  // Nothing sold: every unit that was forecast is one too many.
  const base = total === 0 ? Math.max(1, absolute) : total;
  return {
    wape: absolute / base,
    mase: actual.length === 0 || scale === 0 ? 0 : absolute / actual.length / scale,
    bias: signed / base,
  };
};

/** Mean |difference| between a week and the one a season before: the yardstick of MASE. */
export const naiveScale = (series: readonly number[], season: number): number => {
  const step = series.length > season ? season : 1;
  const differences = series.slice(step).map((units, at) => Math.abs(units - (series[at] ?? 0)));
  return differences.length === 0
    ? 0
    : differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
};

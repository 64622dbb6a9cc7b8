/** Forecasts the next weeks from the weeks before them; nothing when the series is too short for the method. */
export type ForecastMethod = (series: readonly number[], horizon: number) => readonly number[] | undefined;

/** Weeks of a year: the season of weekly demand. */
export const SEASON = 52;

const flat = (value: number, horizon: number): readonly number[] =>
  new Array<number>(horizon).fill(Math.max(0, value));

/** The same week of last year; the last week where there is no year. The baseline every method has to beat. */
export const seasonalNaive: ForecastMethod = (series, horizon) => {
  const season = series.length >= SEASON ? SEASON : 1;
  return Array.from({ length: horizon }, (_, step) => series[series.length - season + (step % season)] ?? 0);
};

const ALPHAS = [0.05, 0.1, 0.2, 0.3, 0.5];

/** Simple exponential smoothing; alpha by the smallest squared one-step error. */
export const simpleSmoothing: ForecastMethod = (series, horizon) => {
  if (series.length < 4) return undefined;
  const start = meanOf(series.slice(0, Math.min(8, series.length)));
  const fits = ALPHAS.map((alpha) => {
    let level = start;
    let squares = 0;
    for (const units of series) {
      squares += (units - level) ** 2;
      level += alpha * (units - level);
    }
    return { level, squares };
  });
  return flat(leastSquares(fits).level, horizon);
};

const HOLT = [0.05, 0.15, 0.3].flatMap((alpha) => [0.02, 0.1].map((beta) => ({ alpha, beta })));
/** A trend loses 2 % a week: no growth lasts for ever. */
const DAMPING = 0.98;

interface HoltFit {
  readonly level: number;
  readonly trend: number;
  readonly squares: number;
}

const holtFit = (series: readonly number[]): HoltFit => {
  const { level: first, slope } = lineThrough(series.slice(0, Math.min(26, series.length)));
  const fits = HOLT.map(({ alpha, beta }) => {
    let level = first - slope;
    let trend = slope;
    let squares = 0;
    for (const units of series) {
      const expected = level + DAMPING * trend;
      squares += (units - expected) ** 2;
      const next = expected + alpha * (units - expected);
      trend = DAMPING * trend + beta * (next - level - DAMPING * trend);
      level = next;
    }
    return { level, trend, squares };
  });
  return leastSquares(fits);
};

const holtAhead = ({ level, trend }: HoltFit, horizon: number): readonly number[] => {
  let damped = 0;
  return Array.from({ length: horizon }, (_, step) => {
    damped += DAMPING ** (step + 1);
    return level + damped * trend;
  });
};

/** Holt’s linear trend, damped (Gardner and McKenzie 1985). */
export const dampedTrend: ForecastMethod = (series, horizon) =>
  series.length < 12 ? undefined : holtAhead(holtFit(series), horizon).map((units) => Math.max(0, units));

/**
 * Additive Holt-Winters with a season of 52 weeks. With less than three years of weeks, 52 free seasonal indices would
 * only learn noise, so they begin as two smooth waves fitted together with a line; level and trend are smoothed on what
 * is left.
 */
export const holtWinters: ForecastMethod = (series, horizon) => {
  if (series.length < SEASON) return undefined;
  const waves = [1, 2].flatMap((k) => [
    (t: number): number => Math.sin((2 * Math.PI * k * t) / SEASON),
    (t: number): number => Math.cos((2 * Math.PI * k * t) / SEASON),
  ]);
  const columns = [(): number => 1, (t: number): number => t / SEASON, ...waves];
  const weights = regression(series, columns);
  const seasonal = (t: number): number =>
    waves.reduce((sum, wave, at) => sum + (weights[at + 2] ?? 0) * wave(t), 0);
  const left = series.map((units, t) => units - seasonal(t));
  return holtAhead(holtFit(left), horizon).map((units, step) =>
    Math.max(0, units + seasonal(series.length + step)),
  );
};

const SPARSE = [0.05, 0.1, 0.2];

/** Croston’s method with the Syntetos-Boylan correction: mean size over mean interval, times 1 − alpha / 2. */
export const crostonSba: ForecastMethod = (series, horizon) => {
  const first = series.findIndex((units) => units > 0);
  if (first === -1) return flat(0, horizon);
  const fits = SPARSE.map((alpha) => {
    let size = series[first] ?? 0;
    let interval = Math.max(1, meanInterval(series));
    let since = 1;
    let squares = 0;
    for (const units of series.slice(first + 1)) {
      squares += (units - ((1 - alpha / 2) * size) / interval) ** 2;
      if (units > 0) {
        size += alpha * (units - size);
        interval += alpha * (since - interval);
        since = 1;
      } else since += 1;
    }
    return { level: ((1 - alpha / 2) * size) / interval, squares };
  });
  return flat(leastSquares(fits).level, horizon);
};

/** Teunter-Syntetos-Babai: size times the probability of a sale, which falls each week without one. */
export const tsb: ForecastMethod = (series, horizon) => {
  const sold = series.filter((units) => units > 0);
  if (sold.length === 0) return flat(0, horizon);
  const fits = SPARSE.map((alpha) => {
    let size = meanOf(sold);
    let probability = sold.length / series.length;
    let squares = 0;
    for (const units of series) {
      squares += (units - size * probability) ** 2;
      if (units > 0) size += alpha * (units - size);
      probability += (alpha / 2) * ((units > 0 ? 1 : 0) - probability);
    }
    return { level: size * probability, squares };
  });
  return flat(leastSquares(fits).level, horizon);
};

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const meanInterval = (series: readonly number[]): number =>
  series.length / Math.max(1, series.filter((units) => units > 0).length);

const leastSquares = <Fit extends { readonly squares: number }>(fits: readonly Fit[]): Fit =>
  fits.reduce((best, fit) => (fit.squares < best.squares ? fit : best));

const lineThrough = (values: readonly number[]): { readonly level: number; readonly slope: number } => {
  const weights = regression(values, [() => 1, (t) => t]);
  return { level: weights[0] ?? 0, slope: weights[1] ?? 0 };
};

/** Least squares by the normal equations, with a touch of ridge so that a short year stays solvable. */
const regression = (
  values: readonly number[],
  columns: readonly ((t: number) => number)[],
): readonly number[] => {
  const size = columns.length;
  const matrix = columns.map((_, row) =>
    Array.from({ length: size + 1 }, (_cell, at): number => (at === row ? 1e-6 : 0)),
  );
  for (const [t, value] of values.entries()) {
    const at = columns.map((column) => column(t));
    for (const [row, cells] of matrix.entries()) {
      for (let column = 0; column < size; column += 1)
        cells[column] = (cells[column] ?? 0) + (at[row] ?? 0) * (at[column] ?? 0);
      cells[size] = (cells[size] ?? 0) + (at[row] ?? 0) * value;
    }
  }
  return solved(matrix);
};

/** Gauss-Jordan elimination of a system that is positive definite: no pivoting needed. */
const solved = (matrix: number[][]): readonly number[] => {
  const size = matrix.length;
  for (const [at, pivotRow] of matrix.entries()) {
    const pivot = pivotRow[at] ?? 1;
    for (let column = at; column <= size; column += 1) pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
    for (const [other, cells] of matrix.entries()) {
      const factor = cells[at] ?? 0;
      if (other === at || factor === 0) continue;
      for (let column = at; column <= size; column += 1)
        cells[column] = (cells[column] ?? 0) - factor * (pivotRow[column] ?? 0);
    }
  }
  return matrix.map((cells) => cells[size] ?? 0);
};

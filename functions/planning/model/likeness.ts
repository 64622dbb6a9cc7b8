import type { Forecast } from './choose-forecast.ts';

/** Where the forecast of a SKU without enough history comes from. */
export interface Likeness {
  /** `named` by staff, or `similar`: of the same category, at about the same cost. */
  readonly chosen: 'named' | 'similar';
  readonly skus: readonly string[];
  /** What the mean of their forecasts is multiplied by. */
  readonly factor: number;
}

export interface LikenessForecast {
  readonly likeness: Likeness;
  readonly forecast: Forecast;
}

/** A plan that others may be likened to. */
export interface LikePlan {
  readonly sku: string;
  readonly forecast: Forecast;
  /** Minor units. */
  readonly unitCost?: number;
  readonly unitsOfYear: number;
}

/** Named SKUs are used until so many whole weeks were sold; similar ones while nothing was. */
export const OWN_WEEKS = 8;
/** A SKU that sold nothing in the eight weeks since it was first planned is slow, not new. */
export const NEW_DAYS = 56;
/** Fewer say too little about a category. */
const LEAST_SIMILAR = 2;
const MOST_SIMILAR = 5;
/** A similar SKU costs between two thirds and one and a half of it. */
const COST_BAND = 1.5;

/** Plans with a forecast of their own, so that no forecast is a copy of a copy. */
const hasOwnForecast = ({ forecast, unitsOfYear }: LikePlan): boolean =>
  forecast.method !== 'likeness' && unitsOfYear > 0;

/** Plans at about the same cost, the nearest first. */
export const inCostBand = (plans: readonly LikePlan[], unitCost: number): readonly LikePlan[] => {
  const distance = ({ unitCost: other = 0 }: LikePlan): number =>
    other > 0 && unitCost > 0 ? Math.abs(Math.log(other / unitCost)) : Infinity;
  return plans
    .filter((plan) => hasOwnForecast(plan) && distance(plan) <= Math.log(COST_BAND))
    .toSorted((a, b) => distance(a) - distance(b) || (a.sku < b.sku ? -1 : 1));
};

/** @param plans of the same category and cost band, the nearest first */
export const forecastOfSimilar = (plans: readonly LikePlan[]): LikenessForecast | undefined =>
  plans.length < LEAST_SIMILAR ? undefined : likened(plans.slice(0, MOST_SIMILAR), 'similar', 1);

/** @param plans of the SKUs that staff named; those without a forecast of their own are passed over */
export const forecastOfNamed = (plans: readonly LikePlan[], factor: number): LikenessForecast | undefined => {
  const known = plans.filter(hasOwnForecast);
  return known.length === 0 ? undefined : likened(known, 'named', factor);
};

/**
 * The mean of the forecasts week by week, times the factor. Its deviation has two parts: how far each forecast is off,
 * and how far the SKUs are from each other.
 */
const likened = (
  plans: readonly LikePlan[],
  chosen: Likeness['chosen'],
  factor: number,
): LikenessForecast => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const horizon = plans[0]?.forecast.weeks ?? [];
  const weeks = horizon.map((_, week) => mean(plans.map(({ forecast }) => forecast.weeks[week] ?? 0)));
  const levels = plans.map(({ forecast }) => mean(forecast.weeks));
  const level = mean(levels);
  const within = mean(plans.map(({ forecast }) => forecast.deviation ** 2));
  const between = mean(levels.map((each) => (each - level) ** 2));
  return {
    likeness: { chosen, skus: plans.map(({ sku }) => sku), factor },
    forecast: {
      method: 'likeness',
      weeks: weeks.map((units) => units * factor),
      deviation: Math.sqrt(within + between) * factor,
      tested: [],
    },
  };
};

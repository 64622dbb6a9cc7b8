import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { chooseForecast, type Forecast } from './choose-forecast.ts';
import { cleanedDemand, type DemandWeek } from './demand.ts';
import type { Likeness, LikenessForecast } from './likeness.ts';
import { economicOrderQuantity, reorderPointOf, safetyStockOf, zOf } from './reorder.ts';

export interface PlanningSettings {
  /** Share of lead times without a stock-out. */
  readonly serviceLevel: number;
  /** Cost of placing one order, minor units. */
  readonly orderCost: number;
  /** Percent of a unit’s cost that keeping it for a year costs. */
  readonly holdingCostPercent: number;
}

export const DEFAULT_SETTINGS: PlanningSettings = {
  serviceLevel: 0.95,
  orderCost: 0,
  holdingCostPercent: 20,
};

/** What a plan is made from. */
export interface PlanInputs {
  readonly demand: readonly DemandWeek[];
  readonly settings: PlanningSettings;
  readonly leadTime: { readonly meanDays: number; readonly spreadDays: number };
  /** Minor units; absent while nobody knows. */
  readonly unitCost?: number;
  readonly available: number;
  /** Ordered, in transit, or approved to be moved here. */
  readonly incoming: number;
  /** A forecast from like SKUs, in place of the little history that there is. */
  readonly like?: LikenessForecast;
  /** What demand is expected to be multiplied by: a promotion, a price. @default 1 */
  readonly demandFactor?: number;
}

/** One line of why a figure is as it is. */
export interface PlanReason {
  readonly term: string;
  readonly value: number;
  readonly because: string;
}

/** What follows for a SKU at a location. */
export interface SkuPlan {
  readonly forecast: Forecast;
  readonly likeness?: Likeness;
  readonly unitsPerDay: number;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly orderQuantity: number;
  readonly position: number;
  /** Units that are missing; 0 while the position is above the reorder point. */
  readonly needed: number;
  readonly daysOfCover?: number;
  readonly reasons: readonly PlanReason[];
}

/** A plan as it is kept. */
export interface KeptPlan extends SkuPlan, Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly plannedAt: string;
  readonly firstPlannedAt?: string;
  readonly available: number;
  readonly unitCost?: number;
  readonly currency?: string;
  /** Coefficient of variation class and units of the last year, for reports. */
  readonly xyz: 'X' | 'Y' | 'Z';
  readonly unitsOfYear: number;
}

export const HORIZON_WEEKS = 13;
const DAYS_PER_WEEK = 7;
const DAYS_PER_YEAR = 365;

/**
 * Forecast → demand a day → safety stock → reorder point → quantity. Order when the position (available + incoming) is
 * at the reorder point or below it.
 */
export const planSku = (inputs: PlanInputs): SkuPlan => {
  const { settings, leadTime, available, incoming, unitCost, demandFactor = 1 } = inputs;
  const forecast = scaled(inputs.like?.forecast ?? forecastOf(inputs.demand), demandFactor);
  const perWeek = forecast.weeks.reduce((sum, units) => sum + units, 0) / HORIZON_WEEKS;
  const demand = { mean: perWeek / DAYS_PER_WEEK, deviation: forecast.deviation / Math.sqrt(DAYS_PER_WEEK) };
  const lead = { mean: leadTime.meanDays, deviation: leadTime.spreadDays };
  const z = zOf(settings.serviceLevel);
  const safetyStock = Math.ceil(safetyStockOf(z, demand, lead));
  const reorderPoint = Math.ceil(reorderPointOf(demand, lead, safetyStock));
  const economic = economicOf(demand.mean, unitCost, settings);
  const position = available + incoming;
  const isDue = demand.mean > 0 && position <= reorderPoint;
  const orderQuantity = Math.max(1, Math.round(economic ?? demand.mean * lead.mean));
  const needed = isDue ? reorderPoint - position + orderQuantity : 0;
  return {
    forecast,
    likeness: inputs.like?.likeness,
    unitsPerDay: demand.mean,
    safetyStock,
    reorderPoint,
    orderQuantity,
    position,
    needed,
    daysOfCover: demand.mean === 0 ? undefined : Math.max(0, available) / demand.mean,
    reasons: reasonsOf({
      inputs,
      forecast,
      demand,
      z,
      safetyStock,
      reorderPoint,
      economic,
      orderQuantity,
      position,
      needed,
    }),
  };
};

const forecastOf = (demand: readonly DemandWeek[]): Forecast =>
  chooseForecast(
    cleanedDemand(demand).map(({ units }) => units),
    HORIZON_WEEKS,
  );

const economicOf = (
  perDay: number,
  unitCost: number | undefined,
  { orderCost, holdingCostPercent }: PlanningSettings,
): number | undefined =>
  unitCost === undefined || orderCost === 0
    ? undefined
    : economicOrderQuantity(perDay * DAYS_PER_YEAR, orderCost, (unitCost * holdingCostPercent) / 100);

const scaled = (forecast: Forecast, factor: number): Forecast =>
  factor === 1
    ? forecast
    : {
        ...forecast,
        weeks: forecast.weeks.map((units) => units * factor),
        deviation: forecast.deviation * factor,
      };

const rounded = (value: number): number => Math.round(value * 100) / 100;

interface PlanTerms {
  readonly inputs: PlanInputs;
  readonly forecast: Forecast;
  readonly demand: { readonly mean: number; readonly deviation: number };
  readonly z: number;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly economic: number | undefined;
  readonly orderQuantity: number;
  readonly position: number;
  readonly needed: number;
}

const sourceOf = ({ inputs: { like }, forecast }: PlanTerms): string => {
  if (like === undefined) return `${forecast.method} had the smallest error in the back-test`;
  const { chosen, skus, factor } = like.likeness;
  const scaledBy = factor === 1 ? '' : ` × ${factor}`;
  return `mean forecast of ${skus.join(', ')}${scaledBy}: ${chosen === 'named' ? 'named as like it' : 'of its category and cost'}`;
};

const reasonsOf = (terms: PlanTerms): readonly PlanReason[] => {
  const { inputs, demand, z, safetyStock, reorderPoint, economic, position, needed } = terms;
  const { leadTime, settings } = inputs;
  const sold = inputs.demand.reduce((sum, { units }) => sum + units, 0);
  const reason = (term: string, value: number, because: string): PlanReason => ({
    term,
    value: rounded(value),
    because,
  });
  return [
    reason('history', sold, `units sold in ${inputs.demand.length} whole weeks`),
    reason('demandPerDay', demand.mean, `${sourceOf(terms)}; mean of ${HORIZON_WEEKS} weeks / 7`),
    reason(
      'demandDeviation',
      demand.deviation,
      inputs.like === undefined
        ? 'error of a week in the back-test / √7'
        : 'errors of their weeks, and how far they are from each other / √7',
    ),
    reason('leadTime', leadTime.meanDays, `days, give or take ${rounded(leadTime.spreadDays)}`),
    reason('z', z, `for a service level of ${settings.serviceLevel * 100} %`),
    reason('safetyStock', safetyStock, 'z × √(lead time × deviation² + demand² × lead time deviation²)'),
    reason('reorderPoint', reorderPoint, 'demand × lead time + safety stock'),
    reason('position', position, `${inputs.available} available + ${inputs.incoming} incoming`),
    reason(
      'orderQuantity',
      terms.orderQuantity,
      economic === undefined
        ? 'demand of one lead time; set orderCost and know the unit cost for an economic quantity'
        : '√(2 × demand a year × order cost / holding cost of a unit)',
    ),
    reason(
      'needed',
      needed,
      needed === 0
        ? 'the position is above the reorder point'
        : 'what is missing to the reorder point + one order quantity',
    ),
  ];
};

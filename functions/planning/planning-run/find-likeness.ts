import { offerKey, type Offer } from '../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import {
  forecastOfNamed,
  forecastOfSimilar,
  inCostBand,
  NEW_DAYS,
  OWN_WEEKS,
  type LikenessForecast,
  type LikePlan,
} from '../model/likeness.ts';
import type { KeptPlan } from '../model/plan.ts';
import { loadReportPlans } from '../requests/report-plans.ts';
import { loadLikeSkus } from '../store/like-skus.ts';
import { plansOfSkus } from '../store/plans.ts';

/** Plans that a SKU is compared with: as many as a minute of planning can read again and again. */
const MOST_PLANS = 1000;
/** Of those, the nearest by cost whose category is looked up. */
const MOST_OFFERS = 50;

/** Reads the plans of a location; a run of many SKUs reads them once. */
export type PlansAtLocation = (locationId: string) => Promise<readonly LikePlan[]>;

export const plansReadOnce = (runtime: Runtime): PlansAtLocation => {
  const read = new Map<string, Promise<readonly LikePlan[]>>();
  return (locationId) => {
    const known = read.get(locationId) ?? loadReportPlans(locationId, runtime, MOST_PLANS);
    read.set(locationId, known);
    return known;
  };
};

export interface NewSku {
  readonly sku: string;
  readonly locationId: string;
  /** Whole weeks of demand that it has. */
  readonly weeks: number;
  readonly unitCost: number | undefined;
  readonly before: KeptPlan | undefined;
}

/** A forecast from like SKUs for one that has too little history of its own, where there are any. */
export const findLikeness = async (
  wanted: NewSku,
  runtime: Runtime,
  plansAt: PlansAtLocation,
): Promise<LikenessForecast | undefined> => {
  const { sku, locationId, weeks } = wanted;
  if (weeks >= OWN_WEEKS) return undefined;
  const named = await loadLikeSkus(runtime.db, sku);
  if (named !== undefined && named.likeSkus.length > 0) {
    const plans = await plansOfSkus(runtime.db, locationId, named.likeSkus);
    return forecastOfNamed(
      plans.filter((plan) => plan !== undefined),
      named.factor,
    );
  }
  return weeks === 0 && isNew(wanted, runtime) ? similar(wanted, runtime.db, plansAt) : undefined;
};

const isNew = ({ before }: NewSku, { clock }: Runtime): boolean => {
  const since = before?.firstPlannedAt ?? before?.plannedAt;
  return since === undefined || clock.now() - Date.parse(since) < NEW_DAYS * DAY;
};

const similar = async (
  { sku, locationId, unitCost }: NewSku,
  db: Database,
  plansAt: PlansAtLocation,
): Promise<LikenessForecast | undefined> => {
  if (unitCost === undefined) return undefined;
  const others = (await plansAt(locationId)).filter((plan) => plan.sku !== sku);
  const near = inCostBand(others, unitCost).slice(0, MOST_OFFERS);
  if (near.length === 0) return undefined;
  const [own, ...offers] = await db.getMany<Offer>([sku, ...near.map((plan) => plan.sku)].map(offerKey));
  const category = own?.category;
  if (category === undefined) return undefined;
  return forecastOfSimilar(near.filter((_, at) => offers[at]?.category === category));
};

import { readDirectory } from '../../channels/public.ts';
import { incomingAt, levelsAt, type StockLevel } from '../../inventory/public.ts';
import {
  COST_SCALE,
  leadTimeOf,
  leadTimeSumsOf,
  loadSupplier,
  suppliersOf,
  unitCostsAt,
  type LeadTime,
  type SupplierSku,
} from '../../purchasing/public.ts';
import { loadTransfer } from '../../stock-work/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DEFAULT_SETTINGS, type KeptPlan, type PlanInputs } from '../model/plan.ts';
import type { ReorderSuggestion, SpareUnits } from '../model/suggestion.ts';
import { demandBefore } from '../store/demand.ts';
import { loadSettings, plansOf, suggestionsOf } from '../store/plans.ts';
import { findLikeness, plansReadOnce } from './find-likeness.ts';

/** Everything that a plan of a SKU at a location depends on, as it is now. */
export interface PlannedPlace {
  readonly inputs: PlanInputs;
  readonly level: StockLevel;
  readonly offers: readonly SupplierSku[];
  readonly currency?: string;
  readonly spare: readonly SpareUnits[];
  /** Weeks that are over and are kept with the plan. */
  readonly ended: ReadonlyMap<number, number>;
  readonly before: KeptPlan | undefined;
  readonly suggestion: ReorderSuggestion | undefined;
}

/** Where nobody delivers a SKU, a week is assumed. */
const NO_SUPPLIER: LeadTime = { meanDays: 7, spreadDays: 0, orders: 0 };

/** @returns nothing where the SKU was never stocked */
export const planInputs = async (
  sku: string,
  locationId: string,
  runtime: Runtime,
  plansAt = plansReadOnce(runtime),
): Promise<PlannedPlace | undefined> => {
  const { db, clock } = runtime;
  const [level] = await levelsAt(db, locationId, [sku]);
  if (level === undefined) return undefined;
  const { locations } = await readDirectory(db, clock);
  const others = [...locations.keys()].filter((code) => code !== locationId);
  const [demand, incoming, offers, [cost], settings, [before, ...plans], [suggestion]] = await Promise.all([
    demandBefore(db, { sku, locationId }, clock.now()),
    incomingAt(db, { sku, locationId }),
    suppliersOf(db, sku),
    unitCostsAt(db, locationId, [sku]),
    loadSettings(db, locationId),
    plansOf(db, sku, [locationId, ...others]),
    suggestionsOf(db, locationId, [sku]),
  ]);
  const [offer] = [...offers].sort((a, b) => a.unitCost - b.unitCost);
  const [supplier, moving] = await Promise.all([
    offer === undefined ? undefined : supplierOf(offer.supplierId, runtime),
    approvedToMove(suggestion, sku, runtime),
  ]);
  const unitCost = cost === undefined ? offer?.unitCost : cost.averageCost / COST_SCALE;
  const known = { sku, locationId, weeks: demand.weeks.length, unitCost, before };
  const like = await findLikeness(known, runtime, plansAt);
  const expected = incoming.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    level,
    offers,
    currency: cost?.currency ?? supplier?.currency,
    before,
    suggestion,
    ended: demand.ended,
    spare: plans.flatMap(spareOf),
    inputs: {
      demand: demand.weeks,
      settings: settings ?? DEFAULT_SETTINGS,
      leadTime: supplier?.leadTime ?? NO_SUPPLIER,
      unitCost,
      like,
      available: level.available,
      incoming: expected + moving,
    },
  };
};

const supplierOf = async (supplierId: string, { db }: Runtime) => {
  const [supplier, [sums]] = await Promise.all([
    loadSupplier(db, supplierId),
    leadTimeSumsOf(db, [supplierId]),
  ]);
  return supplier === undefined
    ? undefined
    : { currency: supplier.currency, leadTime: leadTimeOf(supplier, sums) };
};

/** What another location has beyond its reorder point and one order. Its plan is a night old at most. */
const spareOf = (plan: KeptPlan | undefined): readonly SpareUnits[] => {
  if (plan === undefined) return [];
  const units = Math.floor(plan.available - plan.reorderPoint - plan.orderQuantity);
  return units > 0 ? [{ locationId: plan.locationId, units }] : [];
};

/** Units of an approved transfer that has not left yet: from then on they are incoming stock. */
const approvedToMove = async (
  suggestion: ReorderSuggestion | undefined,
  sku: string,
  { db }: Runtime,
): Promise<number> => {
  if (suggestion?.status !== 'approved' || suggestion.kind !== 'transfer') return 0;
  const transfer = await loadTransfer(db, suggestion.reference ?? '');
  return transfer?.status === 'approved'
    ? (transfer.lines.find((line) => line.sku === sku)?.requested ?? 0)
    : 0;
};

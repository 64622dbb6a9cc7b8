import type { SkuPlan, KeptPlan } from '../model/plan.ts';
import type { ReorderSuggestion } from '../model/suggestion.ts';

/** Eight of ten weeks lie in this interval, by the errors of the back-test. */
const Z_80 = 1.2816;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const showFigures = (plan: SkuPlan) => ({
  method: plan.forecast.method,
  likeness: plan.likeness && { ...plan.likeness, skus: [...plan.likeness.skus] },
  weeks: plan.forecast.weeks.map((units) => ({
    expected: rounded(units),
    low: rounded(Math.max(0, units - Z_80 * plan.forecast.deviation)),
    high: rounded(units + Z_80 * plan.forecast.deviation),
  })),
  tested: plan.forecast.tested.map(({ method, wape, mase, bias }) => ({
    method,
    wape: rounded(wape),
    mase: rounded(mase),
    bias: rounded(bias),
  })),
  unitsPerDay: rounded(plan.unitsPerDay),
  safetyStock: plan.safetyStock,
  reorderPoint: plan.reorderPoint,
  orderQuantity: plan.orderQuantity,
  position: plan.position,
  needed: plan.needed,
  daysOfCover: plan.daysOfCover === undefined ? undefined : rounded(plan.daysOfCover),
  reasons: plan.reasons.map((reason) => ({ ...reason })),
});

export const showPlan = (plan: KeptPlan) => ({
  sku: plan.sku,
  locationId: plan.locationId,
  plannedAt: plan.plannedAt,
  ...showFigures(plan),
});

export const showSuggestion = (suggestion: ReorderSuggestion) => ({
  sku: suggestion.sku,
  locationId: suggestion.locationId,
  status: suggestion.status,
  kind: suggestion.kind,
  quantity: suggestion.quantity,
  supplierId: suggestion.supplierId,
  unitCost: suggestion.unitCost,
  fromLocationId: suggestion.fromLocationId,
  reasons: suggestion.reasons.map((reason) => ({ ...reason })),
  suggestedAt: suggestion.suggestedAt,
  reference: suggestion.reference,
});

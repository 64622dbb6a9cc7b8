import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { isProblem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { ForecastUpdated, ReorderSuggested } from '../events.ts';
import { xyzOf } from '../model/classes.ts';
import { planSku, type KeptPlan } from '../model/plan.ts';
import { suggestAction, type ReorderSuggestion } from '../model/suggestion.ts';
import { keepWeeksParts } from '../store/demand.ts';
import { dropSuggestionPart, savePlanPart, saveSuggestionPart, SuggestionMoved } from '../store/plans.ts';
import { plansReadOnce } from './find-likeness.ts';
import { planInputs, type PlannedPlace } from './plan-inputs.ts';

/** A kept plan with the suggestion that follows from it. */
export interface PlannedSku {
  readonly plan: KeptPlan;
  readonly suggestion: ReorderSuggestion | undefined;
}

/** A forecast that moves by less is no news. */
const NEWS = 0.1;
const YEAR_WEEKS = 52;

/**
 * Plans a SKU at a location and keeps what came out. One suggestion is open for it at most; what was approved counts in
 * the position, so that nothing is suggested twice.
 *
 * @returns nothing where the SKU was never stocked
 */
export const planPlace = (
  sku: string,
  locationId: string,
  cause: Cause,
  runtime: Runtime,
  plansAt = plansReadOnce(runtime),
): Promise<PlannedSku | undefined> =>
  decideAgain(
    (error) =>
      error instanceof SuggestionMoved || (isProblem(error) && error.contract.code === 'STALE_VERSION'),
    async () => {
      const place = await planInputs(sku, locationId, runtime, plansAt);
      if (place === undefined) return undefined;
      const plan = keptPlan(sku, locationId, place, runtime);
      const suggestion = suggestionFor(plan, place, runtime);
      const events = eventsOf(plan, place, suggestion, cause);
      await commit(runtime.db, [
        savePlanPart(plan),
        ...keepWeeksParts({ sku, locationId }, place.ended, runtime.clock.now()),
        ...suggestionParts(suggestion, place.suggestion),
        outboxPart(runtime.clock, { table: 'inventory', pk: `PLANE#${locationId}#${sku}` }, events),
      ]);
      return { plan, suggestion };
    },
  );

const keptPlan = (
  sku: string,
  locationId: string,
  { inputs, level, currency, before }: PlannedPlace,
  { clock }: Runtime,
): KeptPlan => {
  const lastYear = inputs.demand.slice(-YEAR_WEEKS).map(({ units }) => units);
  return {
    ...planSku(inputs),
    sku,
    locationId,
    version: (before?.version ?? 0) + 1,
    plannedAt: instant(clock),
    firstPlannedAt: before?.firstPlannedAt ?? before?.plannedAt ?? instant(clock),
    available: level.available,
    unitCost: inputs.unitCost,
    currency,
    xyz: xyzOf(lastYear),
    unitsOfYear: lastYear.reduce((sum, units) => sum + units, 0),
  };
};

const suggestionFor = (
  { sku, locationId, needed, reasons }: KeptPlan,
  { spare, offers, suggestion: known, currency }: PlannedPlace,
  { clock }: Runtime,
): ReorderSuggestion | undefined => {
  const action = suggestAction(needed, spare, offers);
  if (action === undefined) return undefined;
  return {
    ...action,
    sku,
    locationId,
    status: 'open',
    currency,
    reasons: [...reasons, ...action.reasons],
    suggestedAt: instant(clock),
    version: (known?.version ?? 0) + 1,
  };
};

/** An approved suggestion stays until the next one: it says what was ordered last. */
const suggestionParts = (
  next: ReorderSuggestion | undefined,
  known: ReorderSuggestion | undefined,
): readonly TransactionPart[] => {
  if (next !== undefined) return [saveSuggestionPart(next)];
  return known?.status === 'open' ? [dropSuggestionPart(known)] : [];
};

const eventsOf = (
  plan: KeptPlan,
  { before, suggestion: known }: PlannedPlace,
  suggestion: ReorderSuggestion | undefined,
  cause: Cause,
): readonly OutgoingEvent[] => {
  const { sku, locationId, version, plannedAt } = plan;
  const facts = {
    aggregateId: `${locationId}:${sku}`,
    aggregateVersion: version,
    occurredAt: plannedAt,
    cause,
  };
  const isNew =
    suggestion !== undefined && !(known?.status === 'open' && known.quantity === suggestion.quantity);
  const unitsPerWeek = plan.unitsPerDay * 7;
  return [
    ...(isForecastNews(plan, before)
      ? [
          eventOf(ForecastUpdated, {
            ...facts,
            data: { sku, locationId, method: plan.forecast.method, unitsPerWeek },
          }),
        ]
      : []),
    ...(isNew
      ? [
          eventOf(ReorderSuggested, {
            ...facts,
            data: {
              sku,
              locationId,
              kind: suggestion.kind,
              quantity: suggestion.quantity,
              supplierId: suggestion.supplierId,
              fromLocationId: suggestion.fromLocationId,
            },
          }),
        ]
      : []),
  ];
};

const isForecastNews = (plan: KeptPlan, before: KeptPlan | undefined): boolean =>
  before === undefined ||
  before.forecast.method !== plan.forecast.method ||
  Math.abs(before.unitsPerDay - plan.unitsPerDay) > NEWS * Math.max(before.unitsPerDay, 0.01);

import type * as z from 'zod/mini';
import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { saveAction, savePart, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { KeptPlan } from '../model/plan.ts';
import type { ReorderSuggestion } from '../model/suggestion.ts';
import type { settingsBody } from '../schemas.ts';
import { planningItems } from '../table.ts';

const { plan, planEvent, suggestion, planningSettings, planWalk } = planningItems.items;

export const readPlansGrants = [mayRead(plan), mayRead(suggestion), mayRead(planningSettings)];
export const savePlansGrants = [
  may(plan, 'PutItem'),
  may(planEvent, 'PutItem'),
  may(suggestion, 'PutItem', 'DeleteItem'),
];
export const saveSettingsGrants = [may(planningSettings, 'PutItem')];
export const planWalkGrants = [may(planWalk, 'GetItem', 'PutItem')];

/** The suggestion changed since it was read. */
export class SuggestionMoved extends Error {}

const planKey = (locationId: string, sku: string): Key => ({
  table: 'inventory',
  pk: `PLAN#${locationId}`,
  sk: sku,
});
const suggestionKey = (locationId: string, sku: string): Key => ({
  table: 'inventory',
  pk: `SUG#${locationId}`,
  sk: sku,
});
export const settingsKey = (locationId: string): Key => ({
  table: 'inventory',
  pk: 'PLANNING-SETTINGS',
  sk: locationId,
});

export type KeptSettings = z.output<typeof settingsBody> & Versioned & { readonly locationId: string };

export const allSettings = (db: Database): Promise<readonly KeptSettings[]> =>
  queryAll<KeptSettings>(db, 'inventory', settingsKey('').pk);

export const loadSettings = (
  db: Pick<Database, 'get'>,
  locationId: string,
): Promise<KeptSettings | undefined> => db.get<KeptSettings>(settingsKey(locationId));

export const plansOf = (
  db: Pick<Database, 'getMany'>,
  sku: string,
  locationIds: readonly string[],
): Promise<readonly (KeptPlan | undefined)[]> =>
  db.getMany<KeptPlan>(locationIds.map((locationId) => planKey(locationId, sku)));

/** Plans of some SKUs at one location, a hole for each that has none. */
export const plansOfSkus = (
  db: Pick<Database, 'getMany'>,
  locationId: string,
  skus: readonly string[],
): Promise<readonly (KeptPlan | undefined)[]> =>
  db.getMany<KeptPlan>(skus.map((sku) => planKey(locationId, sku)));

export const plansAt = (
  db: Pick<Database, 'query'>,
  locationId: string,
  page: PageRequest,
): Promise<Page<KeptPlan>> => db.query<KeptPlan>('inventory', planKey(locationId, '').pk, page);

export const savePlanPart = (kept: KeptPlan): TransactionPart =>
  savePart(planKey(kept.locationId, kept.sku), kept);

export const suggestionsAt = (
  db: Pick<Database, 'query'>,
  locationId: string,
  page: PageRequest,
): Promise<Page<ReorderSuggestion>> =>
  db.query<ReorderSuggestion>('inventory', suggestionKey(locationId, '').pk, { ...page, consistent: true });

export const suggestionsOf = (
  db: Pick<Database, 'getMany'>,
  locationId: string,
  skus: readonly string[],
): Promise<readonly (ReorderSuggestion | undefined)[]> =>
  db.getMany<ReorderSuggestion>(skus.map((sku) => suggestionKey(locationId, sku)));

export const saveSuggestionPart = (changed: ReorderSuggestion): TransactionPart => ({
  actions: [saveAction(suggestionKey(changed.locationId, changed.sku), changed)],
  refused: () => new SuggestionMoved(),
});

/** A suggestion that is not needed any more. */
export const dropSuggestionPart = ({ locationId, sku, version }: ReorderSuggestion): TransactionPart => ({
  actions: [remove(suggestionKey(locationId, sku), [['version', '=', version]])],
  refused: () => new SuggestionMoved(),
});

/** How far the walk of a night is. */
export interface PlanWalk {
  /** `2026-11-30`, UTC. */
  readonly night: string;
  readonly locationId?: string;
  readonly cursor?: string;
  readonly isDone: boolean;
}

const WALK: Key = { table: 'inventory', pk: 'PLAN-WALK', sk: 'A' };

export const loadPlanWalk = (db: Pick<Database, 'get'>): Promise<PlanWalk | undefined> =>
  db.get<PlanWalk>(WALK);

/** Whoever plans a page twice writes the same plan twice: the walk needs no condition. */
export const savePlanWalk = async (db: Pick<Database, 'writeOne'>, walk: PlanWalk): Promise<void> => {
  await db.writeOne(put(WALK, walk));
};

import { readDirectory } from '../../channels/public.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { HOUR, instant, SECOND } from '#shared/time/clock.ts';
import {
  AuditMoved,
  loadAudited,
  loadWalk,
  saveWalk,
  type AuditStop,
  type AuditWalk,
} from '../store/ledger/audits.ts';
import { readBudget, type ReadBudget } from '../store/ledger/read-budget.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { inventoryItems } from '../table.ts';
import { auditPlace } from './audit-place.ts';

/** What one run reads at most; the next run goes on from there. Half the time that the function has. */
const RUN = { pages: 4000, ms: 15 * SECOND };
/** Places that are looked at together. */
const PLACES_PER_PAGE = 25;
/** A walk that is over is followed by the next one in the next night, not in the next run. */
const PAUSE_MS = 12 * HOUR;
/** Other walks only read what is new. */
const WHOLE_EVERY = 7;

/**
 * Follows every bucket of all stock through its ledger, night after night, and raises the alarm where a movement is
 * missing or a sum differs. A run ends when its pages or its time are spent, and the next one goes on there: how far
 * it came is saved with each page of stock.
 */
export const auditLedgers: Task<Runtime> = (_input, runtime) => auditWithin(RUN, runtime);

/** One run that reads so many pages, for so long, at most. */
export const auditWithin = async (
  limits: { readonly pages: number; readonly ms: number },
  runtime: Runtime,
): Promise<void> => {
  const budget = readBudget(limits, runtime.clock);
  const { locations } = await readDirectory(runtime.db, runtime.clock);
  const inOrder = [...locations.keys()].sort();
  const walk = await walkOfTonight(inOrder, runtime);
  if (walk === undefined) return;
  await goOn(walk, inOrder, budget, runtime).catch((error: unknown) => {
    if (!(error instanceof AuditMoved)) throw error;
  });
};

const walkOfTonight = async (
  [first]: readonly string[],
  { db, clock }: Runtime,
): Promise<AuditWalk | undefined> => {
  const walk = await loadWalk(db);
  if (walk?.at !== undefined) return walk;
  if (walk !== undefined && Date.parse(walk.startedAt) > clock.now() - PAUSE_MS) return undefined;
  if (first === undefined) return undefined;
  return {
    number: (walk?.number ?? 0) + 1,
    version: walk?.version ?? 0,
    startedAt: instant(clock),
    at: { locationId: first },
  };
};

const goOn = async (
  from: AuditWalk,
  inOrder: readonly string[],
  budget: ReadBudget,
  runtime: Runtime,
): Promise<void> => {
  let walk = from;
  while (walk.at !== undefined && !budget.isSpent()) {
    const { isDone, cursor } = await auditPage(walk.at, walk, budget, runtime);
    if (!isDone) return;
    const { locationId } = walk.at;
    const at = cursor === undefined ? stopAfter(walk.at, inOrder) : { locationId, cursor };
    walk = { ...walk, at, version: walk.version + 1 };
    await saveWalk(runtime.db, walk);
  }
};

const stopAfter = ({ locationId }: AuditStop, inOrder: readonly string[]): AuditStop | undefined => {
  const next = inOrder.find((code) => code > locationId);
  return next === undefined ? undefined : { locationId: next };
};

const auditPage = async (
  { locationId, cursor }: AuditStop,
  walk: AuditWalk,
  budget: ReadBudget,
  runtime: Runtime,
): Promise<{ readonly isDone: boolean; readonly cursor?: string | undefined }> => {
  const { db } = runtime;
  budget.spend();
  const page = await db.queryIndex<{ readonly sku: string }>({
    index: inventoryItems.indexes.byLocation,
    partition: { stockedAt: locationId },
    limit: PLACES_PER_PAGE,
    cursor,
  });
  const places = page.items.map(({ sku }) => ({ sku, locationId }));
  // Stock first: whatever it says that is old enough stands in the ledger, which is read after it.
  const stock = await readBuckets(db, places);
  const audited = await loadAudited(db, places);
  const isWhole = walk.number % WHOLE_EVERY === 0;
  const done = await Promise.all(
    places.map((place, at) =>
      auditPlace(
        place,
        { stock: stock[at] ?? [], before: audited[at], walk: walk.number, isWhole },
        budget,
        runtime,
      ),
    ),
  );
  return { isDone: done.every(Boolean), cursor: page.nextCursor };
};
